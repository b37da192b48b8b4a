using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp;

/// <summary>
/// The semantic models of a compilation's files. The compiler forgets, file by file, what it has bound for analyzers
/// (https://github.com/dotnet/roslyn/blob/main/src/Compilers/Core/Portable/DiagnosticAnalyzer/AnalyzerDriver.cs, where a compilation unit is completed); a model that
/// was kept before need not bind the same again. May be used from several threads.
/// </summary>
internal sealed class BoundTrees(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    /// <summary>The model of a file; null when the file is not of the compilation.</summary>
    public SemanticModel? this[SyntaxTree tree] =>
        _models.TryGetValue(tree, out var kept) ? kept
        : compilation.ContainsSyntaxTree(tree) ? _models.GetOrAdd(tree, compilation.GetSemanticModel(tree))
        : null;

    /// <summary>Keeps a model.</summary>
    public void Keep(SemanticModel model) => _models.TryAdd(model.SyntaxTree, model);
}
