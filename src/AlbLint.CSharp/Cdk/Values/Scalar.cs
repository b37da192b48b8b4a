using System.Globalization;

namespace AlbLint.CSharp.Cdk.Values;

/// <summary>A primitive, a text, a <see cref="TimeSpan"/> (a CDK duration) or null.</summary>
internal sealed class Scalar(object? content) : Datum
{
    public object? Content { get; } = content;

    public override string Symbol => field ??= Content switch
    {
        null => "null",
        string text => "\"" + text + "\"",
        _ => Numbers.Of(Content) is { } number ? number.ToString("R", CultureInfo.InvariantCulture) : Content.ToString(),
    };

    /// <summary>The text that a symbol of a text stands for.</summary>
    public static string TextOf(string symbol) => symbol.Substring(1, symbol.Length - 2);
}
