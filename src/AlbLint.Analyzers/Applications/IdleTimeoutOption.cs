using AlbLint.CSharp.Joining;
using AlbLint.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AlbLint.Analyzers.Applications;

/// <summary>What the options of a compilation say of the idle timeout.</summary>
internal static class IdleTimeoutOption
{
    private const string BuildProperty = "build_property." + AssumedIdleTimeout.Property;

    /// <summary>The timeout to assume.</summary>
    /// <param name="options">The options of the compilation.</param>
    /// <param name="program">The file that the application starts in.</param>
    public static Setting<TimeSpan> Of(AnalyzerConfigOptionsProvider options, SyntaxTree? program) => AssumedIdleTimeout.Of(
        program is not null && options.GetOptions(program).TryGetValue(AssumedIdleTimeout.EditorConfigKey, out var own) ? own
        : options.GlobalOptions.TryGetValue(AssumedIdleTimeout.EditorConfigKey, out var global) ? global
        : options.GlobalOptions.TryGetValue(BuildProperty, out var property) ? property
        : "");
}
