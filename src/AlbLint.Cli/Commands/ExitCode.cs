namespace AlbLint.Cli.Commands;

/// <summary>What the process says to who started it; the larger wins.</summary>
internal static class ExitCode
{
    /// <summary>No finding at or above <c>--fail-on</c>.</summary>
    public const int Clean = 0;

    /// <summary>At least one finding at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>The command line cannot be understood or followed.</summary>
    public const int WrongUse = 2;

    /// <summary>An input could not be read; what could be read was checked.</summary>
    public const int Unread = 3;
}
