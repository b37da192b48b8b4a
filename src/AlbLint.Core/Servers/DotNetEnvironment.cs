namespace AlbLint.Servers;

/// <summary>
/// The name of the environment that an ASP.NET Core application runs in: Production unless it is started with another one.
/// See https://learn.microsoft.com/aspnet/core/fundamentals/environments#set-the-environment
/// </summary>
public static class DotNetEnvironment
{
    /// <summary>The name of the environment where nothing names one.</summary>
    public const string Production = "Production";

    private const string Key = "environment";

    private static readonly string[] Variables = ["DOTNET_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT"];

    /// <summary>The name; null when it is not known.</summary>
    /// <param name="environment">What the application is started with; null when nothing is known of it, which then counts as nothing that names an environment.</param>
    /// <param name="assembly">The application's assembly.</param>
    public static string? NameOf(HostEnvironment? environment, string? assembly)
    {
        if (environment is null)
        {
            return Production;
        }

        var started = environment.Words is { } words ? DotNetArguments.Of(words) : null;
        var isOther = environment.Words is not null && (started is null || (assembly is not null && !started.MayStart(assembly)));
        if (!isOther && started?.Arguments.LastOrDefault(pair => pair.Key.Equals(Key, StringComparison.OrdinalIgnoreCase)).Value is { } argument)
        {
            return argument.Length > 0 ? argument : null;
        }

        // Which of the variables wins is up to the kind of the host, as is whether an empty one is an empty name or none (measured on .NET 10).
        var values = environment.Variables.Where(pair => Variables.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)).Select(pair => pair.Value).ToList();
        return values.Count == 0 ? (environment.IsComplete && !isOther ? Production : null)
            : values.TrueForAll(value => value.IsKnown && value.Value.Length > 0 && value.Value == values[0].Value) ? values[0].Value
            : null;
    }
}
