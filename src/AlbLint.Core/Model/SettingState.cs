namespace AlbLint.Model;

/// <summary>How a setting's value became known.</summary>
public enum SettingState
{
    /// <summary>The value stands in the source that was read.</summary>
    Written,

    /// <summary>Nothing decides the value but a default of AWS, a framework, an image or a template parameter.</summary>
    Defaulted,

    /// <summary>The value cannot be known from what was read. Unknown is silence: no rule reports on it.</summary>
    Unknown,
}
