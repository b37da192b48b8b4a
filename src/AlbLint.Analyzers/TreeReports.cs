using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AlbLint.Analyzers;

/// <summary>
/// Reports in source files what comes of the compilation as a whole. An editor asks for one file at a time and gets that file's diagnostics, by
/// when they are known. A build asks for all: there the first action reports everything, and the others do not wait for it, so that the
/// compiler's threads go on with other work. Both come after the compiler has bound the code for other analyzers, which is then not done twice.
/// </summary>
/// <param name="diagnostics">What comes of the compilation, by the file it stands in.</param>
internal sealed class TreeReports(Lazy<ILookup<SyntaxTree?, Diagnostic>> diagnostics)
{
    private readonly ConcurrentDictionary<SyntaxTree, bool> _reported = new();
    private bool _isWhole;
    private int _isTaken;

    /// <summary>Registers the actions that report.</summary>
    public void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterSymbolAction(See, SymbolKind.NamedType);
        context.RegisterSemanticModelAction(Report);
    }

    // Of all actions only those for symbols can tell whether one file is wanted or all: https://github.com/dotnet/roslyn/blob/main/src/Compilers/Core/Portable/DiagnosticAnalyzer/DiagnosticAnalysisContext.cs
    // The compiler calls them before it completes the first file.
    private void See(SymbolAnalysisContext symbol)
    {
        if (symbol.FilterTree is null)
        {
            Volatile.Write(ref _isWhole, true);
        }
    }

    private void Report(SemanticModelAnalysisContext model)
    {
        if (!Volatile.Read(ref _isWhole))
        {
            _reported.TryAdd(model.SemanticModel.SyntaxTree, true);
            Report(model.SemanticModel.SyntaxTree, model.ReportDiagnostic);
        }
        else if (Interlocked.Exchange(ref _isTaken, 1) == 0)
        {
            foreach (var tree in diagnostics.Value.Select(group => group.Key).OfType<SyntaxTree>().Where(tree => _reported.TryAdd(tree, true)))
            {
                Report(tree, model.ReportDiagnostic);
            }
        }
    }

    private void Report(SyntaxTree tree, Action<Diagnostic> report)
    {
        foreach (var diagnostic in diagnostics.Value[tree])
        {
            report(diagnostic);
        }
    }
}
