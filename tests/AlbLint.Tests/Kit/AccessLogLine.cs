namespace AlbLint.Tests.Kit;

/// <summary>A line of an access log; what a test does not say is what a request that went well has.</summary>
internal sealed record AccessLogLine
{
    public string Type { get; init; } = "http";

    public string Time { get; init; } = "2026-01-02T03:04:05.678901Z";

    public string LoadBalancer { get; init; } = "app/shop/50dc6c495c0c9188";

    public string Target { get; init; } = "10.0.1.5:8080";

    public string Times { get; init; } = "0.001 0.002 0.000";

    public string Statuses { get; init; } = "200 200";

    public string Request { get; init; } = "GET http://shop.example:80/orders HTTP/1.1";

    public string UserAgent { get; init; } = "curl/8.5.0";

    public string TargetGroup { get; init; } = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/orders/73e2d6bc24d8a067";

    public string Created { get; init; } = "2026-01-02T03:04:05.675000Z";

    public string Actions { get; init; } = "forward";

    public string Reason { get; init; } = "-";

    public string Classification { get; init; } = "-";

    /// <summary>How many fields the line has: 25, 29, 30, 33 or 34, as archives have them.</summary>
    public int Fields { get; init; } = 34;

    public override string ToString()
    {
        var list = Target == "-" ? "-" : Target;
        string[] fields =
        [
            Type, Time, LoadBalancer, "203.0.113.7:41234", Target, .. Times.Split(' '), .. Statuses.Split(' '), "120", "340", $"\"{Request}\"", $"\"{UserAgent}\"", "-", "-",
            TargetGroup, "\"Root=1-58337262-36d228ad5d99923122bbe354\"", "\"-\"", "\"-\"", "0", Created, $"\"{Actions}\"", "\"-\"", $"\"{Reason}\"",
            $"\"{list}\"", $"\"{Statuses.Split(' ')[1]}\"", $"\"{Classification}\"", "\"-\"", "TID_1234abcd", "\"-\"", "\"-\"", "\"-\"", "10.0.0.9",
        ];
        return string.Join(' ', fields.Take(Fields));
    }
}
