namespace AlbLint.Servers;

/// <summary>The program that a container starts, with its arguments; wrappers that only start another program are peeled off.</summary>
/// <param name="Program">The program's name without its folder: <c>gunicorn</c>; empty when only arguments for the image's own entry point are written.</param>
/// <param name="Arguments">What follows.</param>
/// <param name="Before">What a shell runs before it, as one text.</param>
internal sealed record CommandLine(string Program, IReadOnlyList<string> Arguments, string Before)
{
    private const int MaxWrappers = 8;

    private static readonly string[] Shells = ["sh", "bash", "ash", "dash"];

    // Programs that start the program that follows them.
    private static readonly string[] Wrappers = ["exec", "tini", "dumb-init", "env", "nohup", "ddtrace-run", "opentelemetry-instrument"];

    private static readonly (string Program, string Word)[] RunWrappers =
        [("bundle", "exec"), ("pipenv", "run"), ("poetry", "run"), ("uv", "run"), ("newrelic-admin", "run-program"), ("npm", "exec"), ("yarn", "run")];

    /// <summary>Reads the words that the container starts; null when they are not understood for certain.</summary>
    public static CommandLine? Parse(IReadOnlyList<string> words)
    {
        var before = "";
        for (var depth = 0; depth < MaxWrappers; depth++)
        {
            if (words.Count == 0)
            {
                return null;
            }

            var program = Name(words[0]);
            if (Array.IndexOf(Shells, program) >= 0)
            {
                if (Script(words) is not { } script || ShellWords.Commands(script) is not { Count: > 0 } commands
                    || commands.Any(command => command[0] == "export"))
                {
                    return null;
                }

                before += string.Join("\n", commands.Take(commands.Count - 1).Select(command => string.Join(" ", command)));
                words = commands[commands.Count - 1];
            }
            else if (Unwrap(program, words) is { } inner)
            {
                words = inner;
            }
            else if (words[0].IndexOf(' ') >= 0 || (words[0].IndexOf('=') > 0 && words[0][0] != '-'))
            {
                return null; // one text where a list of words belongs, or a variable that is set: only a shell would take it apart
            }
            else
            {
                return words[0].StartsWith("-", StringComparison.Ordinal)
                    ? new CommandLine("", words, before)
                    : new CommandLine(program, [.. words.Skip(1)], before);
            }
        }

        return null;
    }

    /// <summary>
    /// The last value of an option in the forms <c>--name value</c>, <c>--name=value</c>, <c>-n value</c> and <c>-nvalue</c>; null when it
    /// is not given.
    /// </summary>
    public string? Option(params string[] names) => Options(names).LastOrDefault();

    /// <summary>Every value of an option, in order.</summary>
    public IReadOnlyList<string> Options(params string[] names)
    {
        var values = new List<string>();
        for (var i = 0; i < Arguments.Count; i++)
        {
            foreach (var name in names)
            {
                var argument = Arguments[i];
                var isLong = name.StartsWith("--", StringComparison.Ordinal);
                if (argument == name && i + 1 < Arguments.Count)
                {
                    values.Add(Arguments[++i]);
                    break;
                }

                if (argument.Length > name.Length && argument.StartsWith(name, StringComparison.Ordinal) && (!isLong || argument[name.Length] == '='))
                {
                    values.Add(argument.Substring(name.Length + (argument[name.Length] == '=' ? 1 : 0)));
                    break;
                }
            }
        }

        return values;
    }

    /// <summary>The same program with more arguments in front.</summary>
    public CommandLine WithDefaults(IEnumerable<string> arguments) => this with { Arguments = [.. arguments, .. Arguments] };

    private static string Name(string word) => word.Substring(word.LastIndexOf('/') + 1);

    /// <summary>The text behind <c>sh -c</c>, also with other flags before it: <c>-lc</c>, <c>-ec</c>.</summary>
    private static string? Script(IReadOnlyList<string> words)
    {
        var at = 1;
        while (at < words.Count && words[at].StartsWith("-", StringComparison.Ordinal))
        {
            if (words[at++].EndsWith("c", StringComparison.Ordinal))
            {
                return at < words.Count ? words[at] : null;
            }
        }

        return null;
    }

    private static List<string>? Unwrap(string program, IReadOnlyList<string> words)
    {
        if (Array.IndexOf(Wrappers, program) >= 0)
        {
            var rest = words.Skip(1).SkipWhile(word => word.StartsWith("-", StringComparison.Ordinal)).ToList();
            return rest.Count > 0 ? rest : null;
        }

        if (program is "npx" or "bunx" && words.Count > 1)
        {
            return [.. words.Skip(1)];
        }

        if (program.StartsWith("python", StringComparison.Ordinal) && words.Count > 2 && words[1] == "-m" && words[2] is "gunicorn" or "uvicorn" or "hypercorn")
        {
            return [.. words.Skip(2)];
        }

        return words.Count > 2 && Array.IndexOf(RunWrappers, (program, words[1])) >= 0 ? [.. words.Skip(2)] : null;
    }
}
