namespace AlbLint.Cli.Commands;

/// <summary>The command line cannot be understood or followed; the message says why, without a full stop.</summary>
internal sealed class UsageException(string message) : Exception(message);
