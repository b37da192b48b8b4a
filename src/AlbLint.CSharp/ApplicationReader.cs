using AlbLint.CSharp.Configuration;
using AlbLint.CSharp.Symbols;
using AlbLint.Model;
using AlbLint.Text;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp;

/// <summary>
/// Reads an ASP.NET Core application from its code and configuration files. Nothing that can be written makes it throw. May be used from
/// several threads.
/// </summary>
public sealed class ApplicationReader
{
    private readonly Compilation _compilation;
    private readonly KnownTypes _types;
    private readonly AppSettings _settings;

    private ApplicationReader(Compilation compilation, KnownTypes types, AppSettings settings) => (_compilation, _types, _settings) = (compilation, types, settings);

    /// <summary>Where the code is.</summary>
    public SyntaxPlaces Places { get; } = new();

    /// <summary>A reader for one compilation; null when it references neither ASP.NET Core nor Lambda's load balancer events.</summary>
    /// <param name="compilation">The compilation, which may have errors.</param>
    /// <param name="configurationFiles">The project's appsettings files; others are ignored.</param>
    public static ApplicationReader? For(Compilation compilation, IReadOnlyList<SourceFile> configurationFiles)
    {
        var types = new KnownTypes(compilation);
        return types[Known.KestrelServerOptions] is null && types[Known.HttpResponse] is null && types[Known.LambdaResponse] is null
            ? null : new ApplicationReader(compilation, types, new AppSettings(configurationFiles));
    }

    /// <summary>The application that a compilation is; null when there is none in it.</summary>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static Application? Read(Compilation compilation, IReadOnlyList<SourceFile> configurationFiles, CancellationToken cancellation) =>
        For(compilation, configurationFiles)?.ReadWhole(cancellation);

    /// <summary>The application that the compilation is; null when there is none in it.</summary>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public Application? ReadWhole(CancellationToken cancellation)
    {
        var facts = from tree in _compilation.SyntaxTrees
                    from body in Bodies.Of(tree, _compilation, cancellation)
                    select BodyReader.Read(_compilation, _types, _settings, Places, body.Owner, body.Root, cancellation);
        List<CodeFacts> bodies = [.. facts.OrderBy(body => body.Place.File.Path, StringComparer.Ordinal).ThenBy(body => body.Place.Range.Start)];
        return bodies.Count == 0 ? null : new ApplicationBuilder(_compilation, _types, _settings, bodies).Build();
    }
}
