namespace AlbLint.Cli.Commands;

/// <summary>An option of a command; it takes one value, or none.</summary>
/// <param name="Name">With its dashes.</param>
/// <param name="Value">What stands for the value in the help; empty for an option without.</param>
/// <param name="Description">One line of help, lines broken where they shall be.</param>
/// <param name="Accept">Takes the value, empty for an option without.</param>
internal sealed record CommandOption(string Name, string Value, string Description, Action<string> Accept);
