using AlbLint.CloudFormation.Intrinsics;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Turns evaluated values into settings.</summary>
internal static class Settings
{
    public static Setting<T> From<T>(Value value, Func<string, T?> parse, string expected, Default<T>? whenAbsent = null)
        where T : struct => value switch
        {
            TextValue text when parse(text.Text) is { } parsed => Known(parsed, text),
            TextValue text => Setting.Unknown<T>($"'{text.Text}' is not {expected}", value.Place),
            _ => NotText(value, whenAbsent),
        };

    public static Setting<T> FromObject<T>(Value value, Func<string, T?> parse, string expected, Default<T>? whenAbsent = null)
        where T : class => value switch
        {
            TextValue text when parse(text.Text) is { } parsed => Known(parsed, text),
            TextValue text => Setting.Unknown<T>($"'{text.Text}' is not {expected}", value.Place),
            _ => NotText(value, whenAbsent),
        };

    /// <summary>The text itself.</summary>
    public static Setting<string> Text(Value value, Default<string>? whenAbsent = null) => FromObject(value, text => text, "", whenAbsent);

    private static Setting<T> Known<T>(T parsed, Value value) => value.Defaults is { } parameters
        ? Setting.FromParameterDefault(parsed, parameters, value.Place)
        : Setting.Written(parsed, value.Place);

    private static Setting<T> NotText<T>(Value value, Default<T>? whenAbsent) => value switch
    {
        AbsentValue when whenAbsent is not null => Setting.Defaulted(whenAbsent, value.Place),
        AbsentValue => Setting.Unknown<T>("not written", value.Place),
        UnknownValue unknown => Setting.Unknown<T>(unknown.Reason, value.Place, unknown.Symbol),
        ReferenceValue reference => Setting.Unknown<T>($"an attribute of {reference.Resource.Id}, known when the stack is deployed", value.Place, reference.Symbol),
        _ => Setting.Unknown<T>("not a single value", value.Place),
    };
}
