using AlbLint.Model;

namespace AlbLint.Servers;

/// <summary>
/// The arguments that an ASP.NET Core app takes for configuration: <c>--key value</c>, <c>--key=value</c>, <c>/key value</c>, <c>key=value</c>.
/// See https://learn.microsoft.com/aspnet/core/fundamentals/configuration/#command-line
/// </summary>
internal static class DotNetArguments
{
    /// <summary>Keys and values in what a container starts; null when it cannot be told.</summary>
    public static IEnumerable<(string Key, string Value)>? Of(Setting<IReadOnlyList<string>> words) =>
        words.TryGet(out var known) && CommandLine.Parse(known) is { } command ? OfApp(command) : null;

    /// <summary>What the app itself is given: everything after its file where <c>dotnet</c> runs it; null where something else decides.</summary>
    private static List<(string Key, string Value)>? OfApp(CommandLine command)
    {
        var runsFile = command.Program == "dotnet" && command.Arguments.Any(IsApp);
        List<(string Key, string Value)> pairs = [.. Pairs(runsFile ? command.Arguments.SkipWhile(argument => !IsApp(argument)).Skip(1) : command.Arguments)];
        return command.Program == "dotnet" && !runsFile && !pairs.Exists(pair => pair.Key == "urls") ? null : pairs; // "dotnet run" reads the launch profiles
    }

    private static bool IsApp(string argument) => argument.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Key, string Value)> Pairs(IEnumerable<string> arguments)
    {
        using var rest = arguments.GetEnumerator();
        while (rest.MoveNext())
        {
            var argument = rest.Current;
            var start = argument.StartsWith("--", StringComparison.Ordinal) ? 2 : argument.StartsWith("/", StringComparison.Ordinal) ? 1 : 0;
            var equals = argument.IndexOf('=');
            if (argument.StartsWith("-", StringComparison.Ordinal) && start == 0)
            {
                continue; // a short switch, which needs a mapping
            }

            if (equals >= start)
            {
                yield return (argument.Substring(start, equals - start), argument.Substring(equals + 1));
            }
            else if (start > 0 && rest.MoveNext())
            {
                yield return (argument.Substring(start), rest.Current);
            }
        }
    }
}
