using static AlbLint.Runtime.Logs.Cause;
using static AlbLint.Runtime.Logs.Certainty;

namespace AlbLint.Runtime.Logs;

/// <summary>
/// Which access log line means which cause. C# and the SQL for Athena both come from here; the first row that holds counts.
/// </summary>
/// <remarks>
/// Fields and reasons: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html.
/// Status codes: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html.
/// Times of a 502: https://repost.aws/knowledge-center/elb-alb-troubleshoot-502-errors.
/// </remarks>
internal static class Classification
{
    /// <summary>A target that closes within this time had closed already when the request came, in milliseconds; seen in real logs.</summary>
    public const int ReuseTime = 3;

    private static readonly NumberColumn Elb = new("try_cast(elb_status_code AS integer)", (in line) => line.ElbStatus);
    private static readonly NumberColumn TargetStatus = new("try_cast(target_status_code AS integer)", (in line) => line.TargetStatus);
    private static readonly TextColumn TargetAnswer = new("target_status_code", (in line) => line.TargetStatusText);
    private static readonly TextColumn Target = new("target", (in line) => line.Target);
    private static readonly NumberColumn Dispatch = new("request_processing_time", (in line) => line.RequestTime, 1000);
    private static readonly NumberColumn Answer = new("target_processing_time", (in line) => line.TargetTime, 1000);
    private static readonly NumberColumn Response = new("response_processing_time", (in line) => line.ResponseTime, 1000);
    private static readonly TextColumn Actions = new("actions_executed", (in line) => line.Actions);
    private static readonly TextColumn Reason = new("error_reason", (in line) => line.ErrorReason);
    private static readonly TextColumn Safety = new("classification", (in line) => line.Classification);

    private static readonly Condition NoAnswer = TargetAnswer.IsAbsent;
    private static readonly Condition NotDispatched = Dispatch.Is(-1000);
    private static readonly Condition Dispatched = Dispatch.Within(0, int.MaxValue);

    /// <summary>502 after the request went to a target that answered nothing.</summary>
    private static readonly Condition Closed = Elb.Is(502) & NoAnswer & Target.IsPresent & Dispatched & Response.Is(-1000);

    /// <summary>Lines that are looked at: the load balancer failed, or a client did, or the load balancer gives a reason.</summary>
    public static Condition Failed { get; } = Elb.Within(500, 599) | Elb.Within(460, 464) | (Elb.Within(400, 599) & (Safety.Is("Severe") | Reason.StartsWith("Lambda")
        | Reason.StartsWith("WAF") | Reason.StartsWith("Auth") | Reason.StartsWith("JW") | Reason.StartsWith("AWSALB") | Reason.StartsWith("Weighted")));

    /// <summary>The rows.</summary>
    public static IReadOnlyList<Diagnosis> Rows { get; } =
    [
        new(Lambda, Exact, Reason.StartsWith("Lambda")),
        new(Waf, Exact, Reason.StartsWith("WAF") | (Elb.Is(500) & NoAnswer & Actions.Contains("waf-failed"))),
        new(Authentication, Exact, Reason.StartsWith("Auth") | Reason.StartsWith("JW") | Elb.Is(561)),
        new(ProtocolVersion, Exact, Elb.Is(464)),
        new(ClientClosed, Exact, Elb.Is(460)),
        new(TargetError, Exact, Elb.Within(500, 599) & TargetStatus.Within(500, 599)),
        new(Other, Exact, Elb.Within(400, 499) | Actions.Contains("fixed-response") | Reason.StartsWith("AWSALB") | Reason.StartsWith("Weighted")),
        new(NoUsableTarget, Exact, Elb.Is(503) & NoAnswer & Target.IsAbsent),
        new(ConnectTimeout, Exact, Elb.Is(504) & NoAnswer & NotDispatched),
        new(IdleTimeout, Exact, Elb.Is(504) & NoAnswer & Dispatched),
        new(ConnectRefused, Exact, Elb.Is(502) & NoAnswer & NotDispatched & Answer.Is(-1000) & Response.Is(-1000)),
        new(StaleKeepAlive, Likely, Closed & Answer.Within(0, ReuseTime)),
        // The delay is 300 s unless it is set: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html
        new(Deregistration, OneOf, Closed & Answer.Within(299_000, 301_000)),
        new(TargetClosedConnection, Likely, Closed),
        new(MalformedResponse, OneOf, Elb.Is(502) & TargetStatus.Within(100, 499)),
        new(Other, OneOf, Elb.Within(500, 599)),
    ];

    /// <summary>What a line means; null when it is no failure.</summary>
    public static Diagnosis? Of(in AccessLine line)
    {
        if (line.ElbStatus < 400 || !Failed.Holds(line))
        {
            return null;
        }

        foreach (var row in Rows)
        {
            if (row.When.Holds(line))
            {
                return row;
            }
        }

        return null;
    }
}
