namespace AlbLint.Tests.Kit;

/// <summary>Templates for tests that need some finding, whichever.</summary>
internal static class SmallTemplates
{
    /// <summary>Nothing to find.</summary>
    public static readonly string Clean = LoadBalancer("60");

    /// <summary>One error, ALB3007, at line 7, columns 55-61.</summary>
    public static readonly string Faulty = LoadBalancer("4500");

    /// <summary>One info, ALB1001, at line 2, columns 3-5.</summary>
    public const string Unlogged = """
        Resources:
          Lb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              Subnets: [subnet-1, subnet-2]

        """;

    /// <summary>A load balancer with access logs and this idle timeout, as YAML writes it.</summary>
    public static string LoadBalancer(string idleTimeout) => $$"""
        Resources:
          Lb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              Subnets: [subnet-1, subnet-2]
              LoadBalancerAttributes:
                - { Key: idle_timeout.timeout_seconds, Value: {{(idleTimeout.StartsWith('!') ? idleTimeout : $"\"{idleTimeout}\"")}} }
                - { Key: access_logs.s3.enabled, Value: "true" }
                - { Key: access_logs.s3.bucket, Value: logs }

        """;

    /// <summary>A load balancer whose idle timeout is the parameter Idle, which is fine by default.</summary>
    public static readonly string Parameterized = "Parameters:\n  Idle:\n    Type: Number\n    Default: 60\n" + LoadBalancer("!Ref Idle");
}
