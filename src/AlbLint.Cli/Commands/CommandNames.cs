namespace AlbLint.Cli.Commands;

/// <summary>The words that a command line can begin with.</summary>
internal static class CommandNames
{
    public const string Check = "check";
    public const string Rules = "rules";
    public const string Explain = "explain";
    public const string Logs = "logs";
    public const string Probe = "probe";
    public const string Stack = "stack";
    public const string IamPolicy = "iam-policy";
    public const string Completion = "completion";

    public static readonly string[] All = [Check, Rules, Explain, Logs, Probe, Stack, IamPolicy, Completion];
}
