using System.Globalization;
using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Timeouts;

/// <summary>
/// A number alone is a TimeSpan's days: https://learn.microsoft.com/dotnet/api/system.timespan.parse. The edit is left to people: only they know whether they
/// meant seconds or minutes.
/// </summary>
internal sealed class DurationInDays : Rule
{
    public override RuleInfo Info { get; } = new("ALB3004", Severity.Warning, "Duration without colons, which is a number of days")
    {
        Why = ".NET reads a number alone as days, so the timeout is so long that it never comes",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from application in deployment.Applications
        from days in application.DaysByMistake
        select At(application, days.Place, $"\"{days.Text}\" is a duration of {days.Text} days")
            .ToFix(InSeconds(days.Text) is { } seconds ? $"write {seconds} for {days.Text} s" : "write hours, minutes and seconds with colons: 00:01:15");

    private static string? InSeconds(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds).ToString("c", CultureInfo.InvariantCulture)
            : null;
}
