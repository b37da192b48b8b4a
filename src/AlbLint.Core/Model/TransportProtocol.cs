namespace AlbLint.Model;

/// <summary>What an Application Load Balancer speaks on a connection.</summary>
public enum TransportProtocol
{
    /// <summary>Plain HTTP.</summary>
    HTTP,

    /// <summary>HTTP over TLS.</summary>
    HTTPS,

    /// <summary>A protocol of another kind of load balancer (TCP, TLS, UDP, GENEVE, ...).</summary>
    Other,
}

/// <summary>The HTTP version that a target group uses towards its targets.</summary>
public enum ProtocolVersion
{
    /// <summary>HTTP/1.1, AWS's default.</summary>
    HTTP1,

    /// <summary>HTTP/2.</summary>
    HTTP2,

    /// <summary>gRPC over HTTP/2.</summary>
    GRPC,
}

/// <summary>What a target group's targets are named by.</summary>
public enum TargetType
{
    /// <summary>EC2 instances, AWS's default.</summary>
    Instance,

    /// <summary>IP addresses: awsvpc tasks, Fargate.</summary>
    Ip,

    /// <summary>One Lambda function.</summary>
    Lambda,

    /// <summary>Another Application Load Balancer, behind a Network Load Balancer.</summary>
    Alb,
}
