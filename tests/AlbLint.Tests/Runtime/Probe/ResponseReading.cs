using System.Text;
using AlbLint.Runtime.Probe;
using AlbLint.Runtime.Probe.Http1;

namespace AlbLint.Tests.Runtime.Probe;

/// <summary>Reads the bytes of an answer as they would come from a server.</summary>
internal static class ResponseReading
{
    /// <summary>The findings as <c>severity check rule</c>, of bytes in which each character stands for one.</summary>
    public static IReadOnlyList<string> Faults(string bytes, StreamEnd end = StreamEnd.Silent, bool isHead = false) =>
        [.. Read(Encoding.Latin1.GetBytes(bytes), end, isHead).Findings.Findings.Select(Shown)];

    /// <summary>A reader that has read all bytes, in pieces of a length.</summary>
    public static ResponseReader Read(byte[] bytes, StreamEnd end, bool isHead = false, int piece = int.MaxValue)
    {
        var reader = new ResponseReader(isHead);
        for (var at = 0; at < bytes.Length && !reader.IsDone && !reader.IsBroken;)
        {
            var taken = reader.Take(bytes.AsSpan(at, Math.Min(piece, bytes.Length - at)));
            Assert.InRange(taken, 1, bytes.Length - at);
            at += taken;
        }

        reader.End(end);
        return reader;
    }

    public static string Shown(ProbeFinding finding) => $"{finding.Severity.ToString().ToLowerInvariant()} {finding.Check} {finding.Rule}".TrimEnd();
}
