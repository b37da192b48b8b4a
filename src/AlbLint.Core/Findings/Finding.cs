using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Findings;

/// <summary>One fault: what, where, why, and what to do. Renderers only render.</summary>
public sealed record Finding
{
    /// <summary>The rule that found it.</summary>
    public required RuleInfo Rule { get; init; }

    /// <summary>One sentence with both values; no full stop.</summary>
    public required string Message { get; init; }

    /// <summary>The place that is wrong.</summary>
    public required Place Place { get; init; }

    /// <summary>The logical id or construct id of the resource that is wrong; null when no resource is.</summary>
    public string? Resource { get; init; }

    /// <summary>The construct path of that resource, when the CDK wrote one.</summary>
    public string? ConstructPath { get; init; }

    /// <summary>The id that AWS gave the deployed resource, when it is known.</summary>
    public string? DeployedId { get; init; }

    /// <summary>What happens and when.</summary>
    public required string Why { get; init; }

    /// <summary>The line to write, as an imperative.</summary>
    public string? Do { get; init; }

    /// <summary>Other places the finding rests on.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>The edits that cure it, when they are certain; empty otherwise.</summary>
    public IReadOnlyList<TextEdit> Edits { get; init; } = [];

    /// <summary>Ways to cure it that somebody has to choose: each is a set of edits. They are offered, never made unasked.</summary>
    public IReadOnlyList<IReadOnlyList<TextEdit>> Choices { get; init; } = [];

    /// <summary>When it holds, in names of conditions: "IsProd and not IsInternal"; null when in every one.</summary>
    public string? Scenario { get; init; }

    /// <summary>The message with what it depends on: "port 80 is closed, when IsProd".</summary>
    public string Sentence => Scenario is null ? Message : $"{Message}, when {Scenario}";

    /// <summary>Whether it rests on a default that somebody may have changed outside of everything that was read; then it is reported at info.</summary>
    public bool IsTentative { get; init; }

    /// <summary>The severity that somebody chose for the rule; null when nobody did.</summary>
    public Severity? Chosen { get; init; }

    /// <summary>The severity that it is reported with.</summary>
    public Severity Severity => IsTentative ? Severity.Info : Chosen ?? Rule.EffectiveSeverity;

    /// <summary>Adds a place that the finding rests on, unless it is the finding's own.</summary>
    public Finding See(Place place, string message) => place == Place ? this : this with { Related = [.. Related, new RelatedPlace(place, message)] };

    /// <summary>Adds the place of a setting: "idle timeout: not written, AWS default 60 s" or "idle timeout 60 s".</summary>
    public Finding See<T>(Setting<T> setting, string name) => See(setting.Place, setting.State switch
    {
        SettingState.Written => $"{name} {setting}",
        SettingState.Defaulted when setting.IsParameterDefault => $"{name} {setting}",
        SettingState.Defaulted => $"{name}: not written, {setting.Source} {setting}",
        _ => $"{name}: unknown, {setting.Source}",
    });

    /// <summary>Says more precisely than the rule what happens and when.</summary>
    public Finding Because(string why) => this with { Why = why };

    /// <summary>Says what to write.</summary>
    public Finding ToFix(string instruction) => this with { Do = instruction };

    /// <summary>Offers an edit that cures the fault for certain.</summary>
    public Finding WithEdit(Place place, string newText) => this with { Edits = [.. Edits, new TextEdit(place, newText)] };

    /// <summary>Offers to replace a setting's value, if the value stands there as a plain literal; its quotes stay.</summary>
    public Finding Replacing<T>(Setting<T> setting, string newText) => Literal.Of(setting) is { } literal ? WithEdit(setting.Place, literal.Write(newText)) : this;

    /// <summary>Offers to write a property: in place of a plain literal, or beside the other properties where it is not written.</summary>
    public Finding Writing<T>(Setting<T> setting, IPropertyWriter? others, string name, string value) =>
        Replacing(setting, value) is var replaced && !ReferenceEquals(replaced, this) ? replaced
        : others?.Write(name, value) is { } edit ? WithEdit(edit.Place, edit.NewText)
        : this;

    /// <summary>Offers to replace a duration, if it stands there as a plain number of seconds or milliseconds.</summary>
    public Finding Replacing(Setting<TimeSpan> setting, TimeSpan duration)
    {
        var inSeconds = Replacing(setting.Select(Wording.Seconds), Wording.Seconds(duration));
        return !ReferenceEquals(inSeconds, this) ? inSeconds
            : DurationCall.Replace(setting, duration) is { } call ? WithEdit(setting.Place, call)
            : Replacing(setting.Select(Milliseconds), Milliseconds(duration));
    }

    /// <summary>Offers a duration in place of another, or where none is written.</summary>
    public Finding Writing(Setting<TimeSpan> setting, IPropertyWriter? others, string name, TimeSpan duration) =>
        Replacing(setting, duration) is var replaced && !ReferenceEquals(replaced, this) ? replaced
        : setting.IsBuiltIn && others?.Write(name, Wording.Seconds(duration)) is { } edit ? WithEdit(edit.Place, edit.NewText)
        : this;

    /// <summary>Offers as a choice what would otherwise be done: the edits that are added to a finding without any.</summary>
    public Finding Choosing(Func<Finding, Finding> edit) =>
        edit(this with { Edits = [] }).Edits is { Count: > 0 } edits ? this with { Choices = [.. Choices, edits] } : this;

    private static string Milliseconds(TimeSpan duration) => Wording.Of(duration.Ticks / TimeSpan.TicksPerMillisecond);
}
