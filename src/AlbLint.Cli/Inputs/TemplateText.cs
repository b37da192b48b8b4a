using AlbLint.Cli.Commands;
using AlbLint.CloudFormation;
using AlbLint.Text;

namespace AlbLint.Cli.Inputs;

/// <summary>Reads inputs and keeps some of their texts, as they are read twice: first to see which belong together, then to be checked.</summary>
internal sealed class TemplateText(Surroundings surroundings)
{
    /// <summary>Texts of more characters than this together are read again instead of kept, so that memory stays flat for any number of files.</summary>
    private const int MaxKept = 2 << 20;

    private int _kept;

    /// <summary>What a first look at an input shows.</summary>
    public ScannedInput Scan(InputFile file)
    {
        try
        {
            var text = Read(file, out var isRepeatable);
            if (!(file.IsNamed ? TemplateSniffer.MayBeTemplate(text) : TemplateSniffer.IsTemplate(text)))
            {
                return new ScannedInput(file) { Reason = file.IsNamed ? "not a CloudFormation template: no Resources at its top level" : null };
            }

            var isKept = !isRepeatable || Interlocked.Add(ref _kept, text.Length) <= MaxKept;
            return new ScannedInput(file)
            {
                Marks = TemplateMarks.Of(file.ShownPath, text),
                Text = isKept ? text : null,
            };
        }
        catch (UnreadableException unreadable)
        {
            return new ScannedInput(file) { Reason = file.IsNamed || !unreadable.IsNoTemplate ? unreadable.Message : null };
        }
    }

    /// <summary>The text of a scanned template.</summary>
    /// <exception cref="UnreadableException">It has gone since.</exception>
    public SourceFile Load(ScannedInput input) => new(input.File.ShownPath, input.Text ?? Read(input.File, out _));

    private string Read(InputFile file, out bool isRepeatable)
    {
        if (file.FullPath == InputFile.StandardInput)
        {
            isRepeatable = false;
            return InputText.Read(surroundings.In());
        }

        if (surroundings.Changed.TryGetValue(file.FullPath, out var changed))
        {
            isRepeatable = true;
            return changed;
        }

        return InputText.Read(file.FullPath, out isRepeatable);
    }
}

/// <summary>What a first look at an input shows.</summary>
/// <param name="File">The input.</param>
internal sealed record ScannedInput(InputFile File)
{
    /// <summary>What shows of the template; null when it is none.</summary>
    public TemplateMarks? Marks { get; init; }

    /// <summary>Why it cannot be read; null when it can, or when nobody said that it is a template.</summary>
    public string? Reason { get; init; }

    /// <summary>The text, if it is kept.</summary>
    public string? Text { get; init; }
}
