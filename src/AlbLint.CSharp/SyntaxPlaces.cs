using System.Collections.Concurrent;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AlbLint.CSharp;

/// <summary>
/// Translates between the compiler's locations and the model's places; both count UTF-16 units from 0. May be used from several threads.
/// </summary>
public sealed class SyntaxPlaces
{
    private readonly ConcurrentDictionary<SyntaxTree, SourceFile> _files = new();
    private readonly ConcurrentDictionary<SourceFile, SyntaxTree> _trees = new();

    /// <summary>The place of a node, token or operation's syntax.</summary>
    public Place Of(SyntaxNode node) => Of(node.SyntaxTree, node.Span);

    /// <summary>The place of a part of a tree.</summary>
    public Place Of(SyntaxTree tree, TextSpan span) => new(FileOf(tree), new TextRange(span.Start, span.Length));

    /// <summary>The place of a location; null when it is in no source file.</summary>
    public Place? Of(Location location) => location.SourceTree is { } tree ? Of(tree, location.SourceSpan) : null;

    /// <summary>The location of a place; null when it is in no file that was asked for before, a configuration file for example.</summary>
    public Location? LocationOf(Place place) =>
        _trees.TryGetValue(place.File, out var tree) ? Location.Create(tree, new TextSpan(place.Range.Start, place.Range.Length)) : null;

    /// <summary>Makes places in a changed tree those in the tree that it was made of, which has the same lines.</summary>
    internal void Add(SyntaxTree changed, SyntaxTree original) => _files.TryAdd(changed, FileOf(original));

    private SourceFile FileOf(SyntaxTree tree)
    {
        if (!_files.TryGetValue(tree, out var file))
        {
            file = _files.GetOrAdd(tree, key => new SourceFile(key.FilePath, key.GetText().ToString()));
            _trees.TryAdd(file, tree);
        }

        return file;
    }
}
