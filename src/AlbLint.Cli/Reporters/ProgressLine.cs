using System.Diagnostics;
using System.Globalization;
using AlbLint.Cli.Commands;

namespace AlbLint.Cli.Reporters;

/// <summary>Says on a terminal how far a check is that takes long; the line goes away before anything else is written.</summary>
internal sealed class ProgressLine(Surroundings surroundings)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);
    private readonly long _start = Stopwatch.GetTimestamp();
    private TimeSpan _drawn;
    private bool _isShown;

    /// <summary>Shows how many files are checked, if it is time to.</summary>
    public void Show(int files)
    {
        var elapsed = surroundings.ErrorIsTerminal ? Stopwatch.GetElapsedTime(_start) : TimeSpan.Zero;
        if (elapsed < surroundings.ProgressAfter || !surroundings.ErrorIsTerminal || (_isShown && elapsed - _drawn < Pace))
        {
            return;
        }

        if (surroundings.TerminalWidth is not null)
        {
            surroundings.Out.Flush(); // half a line of the report may still wait
        }

        surroundings.Error.Write("\r\e[K" + files.ToString(CultureInfo.InvariantCulture) + " checked ...");
        _drawn = elapsed;
        _isShown = true;
    }

    /// <summary>Takes the line away.</summary>
    public void Hide()
    {
        if (_isShown)
        {
            surroundings.Error.Write("\r\e[K");
            _isShown = false;
        }
    }
}
