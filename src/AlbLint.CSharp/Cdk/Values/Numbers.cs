using System.Globalization;

namespace AlbLint.CSharp.Cdk.Values;

/// <summary>Numbers of every C# type as one, since the CDK passes them as doubles.</summary>
internal static class Numbers
{
    /// <summary>The number; null when the content is none.</summary>
    public static double? Of(object content) => content is int or double or long or float or decimal or short or byte or uint or ushort or sbyte or ulong
        ? Convert.ToDouble(content, CultureInfo.InvariantCulture) : null;
}
