using System.Collections.Concurrent;
using AlbLint.CSharp.AspNetCore;
using AlbLint.CSharp.Configuration;
using AlbLint.CSharp.Symbols;
using AlbLint.CSharp.Values;
using AlbLint.Model;
using AlbLint.Servers;
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
    private readonly IReadOnlyList<SourceFile> _files;
    private readonly ConcurrentDictionary<SyntaxTree, IReadOnlyList<Body>> _bodies = new();

    private ApplicationReader(Compilation compilation, KnownTypes types, IReadOnlyList<SourceFile> files) => (_compilation, _types, _files) = (compilation, types, files);

    /// <summary>Where the code is.</summary>
    public SyntaxPlaces Places { get; } = new();

    /// <summary>A reader for one compilation; null when it references neither ASP.NET Core nor Lambda's load balancer events, and for tests.</summary>
    /// <param name="compilation">The compilation, which may have errors.</param>
    /// <param name="configurationFiles">The project's appsettings files and Dockerfile; others are ignored.</param>
    public static ApplicationReader? For(Compilation compilation, IReadOnlyList<SourceFile> configurationFiles)
    {
        if (!ReferenceNames.MayBegin(compilation, Known.Assemblies))
        {
            return null;
        }

        var types = new KnownTypes(compilation);
        return (types[Known.KestrelServerOptions] is null && types[Known.HttpResponse] is null && types[Known.LambdaResponse] is null)
            || Known.TestAttributes.Any(attribute => types[attribute] is not null)
            ? null : new ApplicationReader(compilation, types, configurationFiles);
    }

    /// <summary>The application that a compilation is; null when there is none in it.</summary>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static Application? Read(Compilation compilation, IReadOnlyList<SourceFile> configurationFiles, CancellationToken cancellation) =>
        For(compilation, configurationFiles)?.ReadWhole(cancellation);

    /// <summary>
    /// Finds what there is to read in a file while the compiler has at hand what it has bound of it. What is not looked at ahead is when the application is read.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public void LookAhead(SemanticModel model, CancellationToken cancellation) => _bodies.GetOrAdd(model.SyntaxTree, tree => Bodies.Of(tree, () => model, cancellation));

    /// <summary>The application that the compilation is; null when there is none in it.</summary>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <param name="environment">
    /// What it is started with: <see cref="HostEnvironment.Of(Container)"/> for a container that is known to run it, in the image that the project's
    /// Dockerfile builds, if there is one. Null when nothing is known of it; without a Dockerfile no image's default is assumed then.
    /// </param>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public Application? ReadWhole(CancellationToken cancellation, HostEnvironment? environment = null)
    {
        var image = ProjectDockerfile.In(_files, _compilation.AssemblyName);
        return Read(cancellation, environment is null || image is null ? environment ?? image : environment.On(image));
    }

    /// <summary>The application where it runs outside of the image that the project's Dockerfile builds: on a machine of whose environment nothing is known.</summary>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public Application? ReadOutsideOfImage(CancellationToken cancellation) => Read(cancellation, environment: null);

    private Application? Read(CancellationToken cancellation, HostEnvironment? environment)
    {
        var settings = AppSettings.With(_files, environment, _compilation.AssemblyName);
        var reads = new EnvironmentReads(_compilation, _types, DotNetEnvironment.NameOf(environment, _compilation.AssemblyName));
        var facts = from tree in _compilation.SyntaxTrees
                    from body in _bodies.GetOrAdd(tree, tree => Bodies.Of(tree, () => _compilation.GetSemanticModel(tree), cancellation))
                    select BodyReader.Read(body, _types, settings, reads, Places, cancellation);
        List<CodeFacts> bodies = [.. facts.OrderBy(body => body.Place.File.Path, StringComparer.Ordinal).ThenBy(body => body.Place.Range.Start)];
        List<EndpointTimeout> attributes = bodies.Any(body => body.UsesRequestTimeouts) ? [.. RequestTimeoutAttributes.In(_compilation, _types, Places, cancellation)] : [];
        return bodies.Count == 0 ? null : new ApplicationBuilder(_compilation, _types, settings, environment, bodies, attributes, LambdaEntryPoints.AreIn(_compilation, cancellation)).Build();
    }
}
