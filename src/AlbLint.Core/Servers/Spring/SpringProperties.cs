using AlbLint.Model;
using AlbLint.Servers.Files;

namespace AlbLint.Servers.Spring;

/// <summary>Properties of a Spring Boot application: environment variables beat the files in its jar.</summary>
/// <param name="environment">The variables.</param>
/// <param name="statements">What the files say.</param>
internal sealed class SpringProperties(EnvironmentVariables environment, IReadOnlyList<Statement> statements)
{
    /// <summary>A property by its canonical name; null when it is certainly not set.</summary>
    public Setting<string>? this[string name] =>
        Variable(name) is { } variable ? variable
        : Statement.Last(statements, name) is not { } written ? environment.IsComplete ? null : Setting.Unknown<string>("an environment file may set it", environment.Place)
        : environment.IsComplete || !written.IsKnown ? Resolved(written)
        : Setting.Unknown<string>("an environment file may set it", written.Place);

    /// <summary>Whether any property begins so, or may.</summary>
    public bool HasAny(string prefix) => statements.Any(statement => statement.Name.StartsWith(prefix, StringComparison.Ordinal))
        || environment.Names.Any(name => Squashed(name).StartsWith(Squashed(prefix), StringComparison.Ordinal));

    /// <summary>A value that is a placeholder, <c>${PORT:8080}</c>, stands for another property or its default.</summary>
    private Setting<string> Resolved(Setting<string> written)
    {
        if (!written.IsKnown || written.Value.IndexOf("${", StringComparison.Ordinal) < 0)
        {
            return written;
        }

        var inside = written.Value.StartsWith("${", StringComparison.Ordinal) && written.Value.EndsWith("}", StringComparison.Ordinal) ? written.Value.Substring(2, written.Value.Length - 3) : "";
        var colon = inside.IndexOf(':');
        var name = colon < 0 ? inside : inside.Substring(0, colon);
        return name.Length == 0 || inside.IndexOf('$') >= 0 || Statement.Last(statements, SpringDocuments.Canonical(name)) is not null ? Setting.Unknown<string>("it is put together of others", written.Place)
            : Variable(name) is { } variable ? variable
            : colon < 0 ? Setting.Unknown<string>($"nothing sets {name}", written.Place)
            : Setting.FromParameterDefault(inside.Substring(colon + 1), name, written.Place);
    }

    private Setting<string>? Variable(string name) => environment.Names.FirstOrDefault(variable => Squashed(variable) == Squashed(name)) is { } found ? environment[found] : null;

    private static string Squashed(string name) => SpringDocuments.Canonical(name).Replace(".", "");
}
