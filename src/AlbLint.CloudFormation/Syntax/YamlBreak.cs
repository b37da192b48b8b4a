using YamlDotNet.Core;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>Where and why YamlDotNet could not go on.</summary>
/// <param name="Problem">YamlDotNet's own words; empty when it has none.</param>
/// <param name="Start">Offset of what it complains about.</param>
/// <param name="End">Offset that it had come to.</param>
internal readonly record struct YamlBreak(string Problem, int Start, int End)
{
    /// <summary>What YamlDotNet throws on texts that it cannot read; some get further than its own checks.</summary>
    public static bool IsFromYaml(Exception thrown) =>
        thrown is YamlException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException;

    public static YamlBreak From(Exception thrown, Mark scanned, int textLength)
    {
        int reached = (int)Math.Min(scanned.Index, textLength);
        if (thrown is not YamlException broken)
        {
            return new YamlBreak("", reached, reached);
        }

        // Some complaints carry no mark, which reads as offset 0.
        int start = broken.End.Index == 0 ? reached : (int)Math.Min(broken.Start.Index, textLength);
        int end = Math.Max(start, (int)Math.Min(broken.End.Index, textLength));
        return new YamlBreak(broken.Message, start, end);
    }

    public bool Says(string words) => Problem.IndexOf(words, StringComparison.Ordinal) >= 0;
}
