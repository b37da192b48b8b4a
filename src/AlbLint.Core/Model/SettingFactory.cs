using AlbLint.Text;

namespace AlbLint.Model;

/// <summary>Makes settings.</summary>
public static class Setting
{
    /// <summary>A value that stands in the source.</summary>
    public static Setting<T> Written<T>(T value, Place place) => new(SettingState.Written, value, place, null, null);

    /// <summary>A value that nothing but a documented default decides.</summary>
    public static Setting<T> Defaulted<T>(Default<T> value, Place place) => new(SettingState.Defaulted, value.Value, place, value.Owner + " default", null);

    /// <summary>A value that comes from the defaults of template parameters, named as "AppPort" or "AppPort and Stage".</summary>
    public static Setting<T> FromParameterDefault<T>(T value, string parameters, Place place) =>
        new(SettingState.Defaulted, value, place, parameters + "'s default", null);

    /// <summary>A value that cannot be known.</summary>
    /// <param name="reason">Why, for the listing of unknown facts: "parameter Cert has no default".</param>
    /// <param name="place">Where the value would have been read.</param>
    /// <param name="symbol">The canonical expression if the value has one that can be compared.</param>
    public static Setting<T> Unknown<T>(string reason, Place place, string? symbol = null) => new(SettingState.Unknown, default!, place, reason, symbol);
}
