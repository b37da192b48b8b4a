using AlbLint.CSharp.Configuration;
using AlbLint.CSharp.Symbols;
using AlbLint.Model;
using AlbLint.Text;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp;

/// <summary>
/// Reads an ASP.NET Core application from its code and configuration files. <see cref="Read"/> does it at once; an analyzer, which is handed
/// one body of code after the other, asks <see cref="ReadBody"/> for each and <see cref="Combine"/> for what they say together. Nothing
/// that can be written makes it throw. May be used from several threads.
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
        var bodies = from tree in _compilation.SyntaxTrees
                     from body in Bodies.Of(tree, _compilation, cancellation)
                     select ReadBody(body.Owner, [body.Root], cancellation);
        return Combine([.. bodies], isWhole: true);
    }

    /// <summary>What one body says.</summary>
    /// <param name="owner">The member that the body belongs to.</param>
    /// <param name="operations">The operations of the body, as an analyzer is given them; none may be a part of another.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public CodeFacts ReadBody(ISymbol owner, IReadOnlyList<IOperation> operations, CancellationToken cancellation) =>
        BodyReader.Read(_compilation, _types, _settings, Places, owner, operations, cancellation);

    /// <summary>What bodies say together; null when none says anything.</summary>
    /// <param name="facts">The bodies in any order.</param>
    /// <param name="isWhole">
    /// Whether they are all that the application has. If not, nothing that another body could decide (defaults, configuration without
    /// effect) is concluded.
    /// </param>
    public Application? Combine(IReadOnlyList<CodeFacts> facts, bool isWhole)
    {
        List<CodeFacts> bodies = [.. facts.OrderBy(body => body.Place.File.Path, StringComparer.Ordinal).ThenBy(body => body.Place.Range.Start)];
        return bodies.Count == 0 ? null : new ApplicationBuilder(_compilation, _types, _settings, bodies, isWhole).Build();
    }
}
