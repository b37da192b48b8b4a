using AlbLint.Aws.Access;
using AlbLint.Cli.Reporters;

namespace AlbLint.Cli.Commands;

/// <summary>Writes the policy that allows what the program calls of AWS, and nothing else.</summary>
internal static class IamPolicyCommand
{
    private const string Version = "2012-10-17"; // of the policy language

    public static int Run(ReadOnlySpan<string> args, Surroundings surroundings)
    {
        var options = IamPolicyOptions.Parse(args);
        surroundings.Out.Write(Policy(options.Scope));
        if (options.IsExplained)
        {
            Explain(options.Scope, surroundings.Error);
        }

        return ExitCode.Clean;
    }

    private static string Policy(PolicyScope scope) => JsonText.Object(json =>
    {
        json.WriteString("Version", Version);
        json.WriteObjects("Statement", Statements(scope), statement =>
        {
            json.WriteString("Sid", statement.Sid);
            json.WriteString("Effect", "Allow");
            json.WriteStrings("Action", statement.Actions.Select(action => action.Name));
            json.WriteString("Resource", statement.Resource);
            if (statement.Actions.SelectMany(scope.Prefixes).ToList() is { Count: > 0 } prefixes)
            {
                json.WriteStartObject("Condition");
                json.WriteStartObject("StringLike");
                json.WriteStrings("s3:prefix", prefixes);
                json.WriteEndObject();
                json.WriteEndObject();
            }
        });
    });

    /// <summary>One statement for all actions of a command on the same resource.</summary>
    private static IEnumerable<(string Sid, string Resource, IReadOnlyList<IamAction> Actions)> Statements(PolicyScope scope) =>
        from command in IamActions.ByCommand
        from statement in command.Actions.GroupBy(scope.Resource).Select((actions, i) => (actions.Key, Number: i + 1, Actions: actions.ToList()))
        select ($"AlbLint{char.ToUpperInvariant(command.Command[0])}{command.Command[1..]}{statement.Number}", statement.Key, (IReadOnlyList<IamAction>)statement.Actions);

    private static void Explain(PolicyScope scope, TextWriter writer)
    {
        foreach (var (command, actions) in IamActions.ByCommand)
        {
            foreach (var action in actions)
            {
                writer.Write($"alblint {command}: {action.Name} on {scope.Resource(action)} reads {action.Purpose}\n");
            }
        }

        writer.Write("All other commands call nothing of AWS.\n");
        writer.Write(scope.Bucket is null ? "Put the name of the bucket that holds the logs in place of BUCKET, or give --bucket.\n" : "");
    }
}
