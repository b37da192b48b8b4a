using AlbLint.Model;

namespace AlbLint.Servers;

/// <summary>
/// The .NET app that a container starts, with the arguments that it takes for configuration: <c>--key value</c>, <c>--key=value</c>,
/// <c>/key value</c>, <c>key=value</c>. See https://learn.microsoft.com/aspnet/core/fundamentals/configuration/#command-line
/// </summary>
/// <param name="Assembly">The assembly that <c>dotnet</c> runs; null when it is started in another way.</param>
/// <param name="Program">The program that is started, without extension; empty when that is left to the image.</param>
/// <param name="Arguments">Keys and values.</param>
internal sealed record DotNetArguments(string? Assembly, string Program, IReadOnlyList<(string Key, string Value)> Arguments)
{
    private const string Dll = ".dll";
    private const string Host = "dotnet";

    /// <summary>What the words of a container start; null when it cannot be told.</summary>
    public static DotNetArguments? Of(Setting<IReadOnlyList<string>> words)
    {
        if (!words.TryGet(out var known) || CommandLine.Parse(known) is not { } command)
        {
            return null;
        }

        if (command.Program != Host)
        {
            return new(null, command.Program, [.. Pairs(command.Arguments)]);
        }

        if (command.Arguments.FirstOrDefault(argument => argument.EndsWith(Dll, StringComparison.OrdinalIgnoreCase)) is { } file)
        {
            var name = file.Substring(file.LastIndexOf('/') + 1);
            return new(name.Substring(0, name.Length - Dll.Length), Host, [.. Pairs(command.Arguments.SkipWhile(argument => argument != file).Skip(1))]);
        }

        List<(string Key, string Value)> pairs = [.. Pairs(command.Arguments)];
        return pairs.Exists(pair => pair.Key == "urls") ? new(null, Host, pairs) : null; // "dotnet run" reads the launch profiles
    }

    /// <summary>Whether what is started may be an assembly, by its name.</summary>
    public bool MayStart(string assembly) =>
        (Assembly ?? (Program is Host or "" ? assembly : Program)).Equals(assembly, StringComparison.OrdinalIgnoreCase);

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
