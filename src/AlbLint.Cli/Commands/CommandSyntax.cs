using AlbLint.Text;

namespace AlbLint.Cli.Commands;

/// <summary>
/// Takes a command line apart. By hand, because start-up is most of a run: a library that builds a tree of commands first takes
/// a third of the time that the whole check of a template does.
/// </summary>
internal static class CommandSyntax
{
    /// <summary>Gives each option its value and returns what is no option. <c>--</c> ends the options.</summary>
    /// <exception cref="UsageException">An option is unknown, or has no value.</exception>
    public static List<string> Parse(ReadOnlySpan<string> args, IReadOnlyList<CommandOption> options)
    {
        var operands = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            var arg = args[i];
            if (arg == "--")
            {
                operands.AddRange(args[(i + 1)..]);
                break;
            }

            if (!arg.StartsWith('-') || arg == "-")
            {
                operands.Add(arg);
                continue;
            }

            var equals = arg.IndexOf('=');
            var name = equals < 0 ? arg : arg[..equals];
            var option = options.FirstOrDefault(option => option.Name == name) ?? throw Unknown(name, options);
            if (option.Value.Length == 0)
            {
                option.Accept(equals < 0 ? "" : throw new UsageException($"{name} takes no value"));
                continue;
            }

            if (equals < 0 && ++i == args.Length)
            {
                throw new UsageException($"{name} needs a value: {name} {option.Value}");
            }

            option.Accept(equals < 0 ? args[i] : arg[(equals + 1)..]);
        }

        return operands;
    }

    /// <summary>Whether help is asked for, wherever in the line.</summary>
    public static bool AsksForHelp(ReadOnlySpan<string> args)
    {
        foreach (var arg in args)
        {
            if (arg is "--help" or "-h" or "-?" || arg == "--")
            {
                return arg != "--";
            }
        }

        return false;
    }

    private static UsageException Unknown(string name, IReadOnlyList<CommandOption> options)
    {
        var nearest = NearestName.Of(name, options.Select(option => option.Name));
        return new UsageException($"there is no option {name}" + (nearest is null ? "" : $"; did you mean {nearest}?"));
    }
}
