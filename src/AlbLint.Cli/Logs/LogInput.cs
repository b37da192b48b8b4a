using AlbLint.Cli.Inputs;

namespace AlbLint.Cli.Logs;

/// <summary>A log that is to be read.</summary>
/// <param name="Id">What tells it from all others.</param>
/// <param name="ShownPath">How reports name it.</param>
internal abstract record LogInput(string Id, string ShownPath)
{
    /// <summary>Bytes of a log that is not packed and can be read from any place; 0 of any other.</summary>
    public virtual long PartedLength => 0;

    /// <summary>The log from its start.</summary>
    /// <exception cref="UnreadableException">It cannot be read.</exception>
    public abstract Stream Open();
}

/// <summary>Standard input.</summary>
internal sealed record StandardInputLog(Func<Stream> Source) : LogInput(InputFile.StandardInput, "<stdin>")
{
    public override Stream Open() => Source();
}
