using System.Net;
using AlbLint.Cli.Reporters;

namespace AlbLint.Cli.Logs.Html;

/// <summary>Text on a page. What logs hold was written by anybody on the internet: nothing of it may become markup.</summary>
internal static class HtmlText
{
    /// <summary>The text for elements and quoted attributes.</summary>
    public static string Of(string text) => WebUtility.HtmlEncode(Printable.Of(text));
}
