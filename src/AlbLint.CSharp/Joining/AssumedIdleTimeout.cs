using System.Globalization;
using AlbLint.Aws;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.CSharp.Joining;

/// <summary>The idle timeout that an application is held against when no template is linked.</summary>
public static class AssumedIdleTimeout
{
    /// <summary>The key in <c>.editorconfig</c> and <c>.globalconfig</c>.</summary>
    public const string EditorConfigKey = "alblint.idle_timeout_seconds";

    /// <summary>The property of the project.</summary>
    public const string Property = "AlbLintIdleTimeoutSeconds";

    /// <summary>A configured value stands in no file that a compiler shows.</summary>
    private static readonly Place Nowhere = new(new SourceFile("", ""), default);

    /// <summary>The configured timeout, else AWS's default; unknown when what is configured is no number of seconds that AWS accepts.</summary>
    /// <param name="text">What is configured; empty when nothing is.</param>
    public static Setting<TimeSpan> Of(string text) => text.Length == 0 ? Setting.Defaulted(ElbDefaults.IdleTimeout, Nowhere)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && TimeSpan.FromSeconds(seconds) is var time && TimeoutRanges.LoadBalancerAttributes["idle_timeout.timeout_seconds"].Accepts(time)
            ? Of(time)
            : Setting.Unknown<TimeSpan>($"'{text}' is no number of seconds", Nowhere);

    /// <summary>A configured timeout.</summary>
    public static Setting<TimeSpan> Of(TimeSpan time) => Setting.Written(time, Nowhere);
}
