using System.Globalization;
using AlbLint.Model;

namespace AlbLint.Findings;

/// <summary>
/// How properties are written where a resource is declared: as a template has them, or as C# has them, where constructs have names of their own.
/// See https://docs.aws.amazon.com/cdk/api/v2/dotnet/api/Amazon.CDK.AWS.ElasticLoadBalancingV2.html
/// </summary>
internal static class Notation
{
    // The template's name, the name in props of L2 constructs, and the value there.
    private static readonly (string Template, string Props, Func<string, string> Value)[] Constructs =
    [
        ("Protocol", "Protocol", value => "ApplicationProtocol." + value),
        ("ProtocolVersion", "ProtocolVersion", value => "ApplicationProtocolVersion." + value),
        ("TargetType", "TargetType", value => "TargetType." + value.ToUpperInvariant()),
        ("HealthCheckProtocol", "HealthCheck.Protocol", value => "Protocol." + value),
        ("HealthCheckPort", "HealthCheck.Port", Quoted),
        ("HealthCheckTimeoutSeconds", "HealthCheck.Timeout", Quoted),
        ("HealthCheckIntervalSeconds", "HealthCheck.Interval", Quoted),
        ("HttpCode", "HealthCheck.HealthyHttpCodes", Quoted),
        ("idle_timeout.timeout_seconds", "IdleTimeout", Quoted),
        ("client_keep_alive.seconds", "ClientKeepAlive", Quoted),
        ("deregistration_delay.timeout_seconds", "DeregistrationDelay", Quoted),
        ("slow_start.duration_seconds", "SlowStart", Quoted),
    ];

    /// <summary>Whether the resource is declared in C#.</summary>
    public static bool IsInCode(this Resource resource) => resource.Place.File.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is of a construct that completes what is not written, rather than a resource with all of its properties.</summary>
    public static bool IsConstruct(this Resource resource) => resource.IsInCode() && !IsTemplateLike(resource);

    /// <summary>A property with its value: <c>Protocol: HTTP</c>, <c>Protocol = ApplicationProtocol.HTTP</c>.</summary>
    public static string Writes(this Resource resource, string property, object value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return !resource.IsInCode() ? $"{property}: {text}"
            : Find(resource, property) is var (_, props, valueOf) ? $"{props} = {valueOf(text)}"
            : $"{property} = {Quoted(text)}";
    }

    /// <summary>The name of a property.</summary>
    public static string Calls(this Resource resource, string property) => resource.IsInCode() && Find(resource, property) is var (_, props, _) ? props : property;

    // An L1 construct is the last part of its path; an L2 construct has a resource inside.
    private static (string Template, string Props, Func<string, string> Value)? Find(Resource resource, string property)
    {
        var found = IsTemplateLike(resource) ? default : Constructs.FirstOrDefault(name => name.Template == property);
        return found.Template is null ? null : found;
    }

    private static bool IsTemplateLike(Resource resource) => resource.ConstructPath?.EndsWith("/" + resource.Id, StringComparison.Ordinal) ?? true;

    private static string Quoted(string value) => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) ? value : "\"" + value + "\"";
}
