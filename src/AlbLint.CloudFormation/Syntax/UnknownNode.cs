using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>A value that the program which makes the template knows only when it runs. No template text has one.</summary>
public sealed class UnknownNode : TemplateNode
{
    internal UnknownNode(string reason, string? symbol, bool? isList, TextRange range, SourceFile? file)
        : base(range, file) => (Reason, Symbol, IsList) = (reason, symbol, isList);

    /// <summary>Why it is not known, as a clause: "parameter port is given from outside".</summary>
    public string Reason { get; }

    /// <summary>Equal for values that are certainly equal; null when it can be compared with nothing.</summary>
    public string? Symbol { get; }

    /// <summary>Whether it stands for a list; null when that is not known either.</summary>
    public bool? IsList { get; }
}
