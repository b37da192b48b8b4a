using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.CSharp.AspNetCore;

/// <summary>One statement that sets, or may set, Kestrel's KeepAliveTimeout.</summary>
/// <param name="Place">The statement's place in its body, which decides the order.</param>
/// <param name="Value">The value; null when configuration is bound that gives none in any file, though the environment may.</param>
/// <param name="IsPost">Whether it runs after everything else: PostConfigure.</param>
/// <param name="IsConditional">Whether it may not run.</param>
/// <param name="Section">The configuration section that is bound to the limits; null when none is, empty text when it is not known which.</param>
internal sealed record LimitFact(Place Place, Setting<TimeSpan>? Value, bool IsPost, bool IsConditional, string? Section = null);
