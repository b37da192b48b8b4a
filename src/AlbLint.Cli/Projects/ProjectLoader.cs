using AlbLint.Cli.Commands;
using AlbLint.Cli.Configuration;
using AlbLint.Cli.Inputs;
using AlbLint.Cli.Projects.Compiling;
using AlbLint.CSharp;
using AlbLint.CSharp.Cdk;
using AlbLint.CSharp.Joining;
using AlbLint.CSharp.Projects;
using AlbLint.Model;
using Microsoft.CodeAnalysis;

namespace AlbLint.Cli.Projects;

/// <summary>Reads C# projects. May be used from several threads.</summary>
internal sealed class ProjectLoader(Surroundings surroundings, Settings settings, ProjectFiles files)
{
    private readonly ProjectCompiler _compiler = new(surroundings, files);

    /// <summary>A project; null when it is of no interest.</summary>
    /// <param name="path">The full path of its file.</param>
    /// <param name="unread">Why it cannot be read, if so.</param>
    public CodeProject? Load(string path, out UnreadInput? unread)
    {
        unread = null;
        try
        {
            var project = files.Read(path);
            return project.IsTest ? null
                : files.UsesCdk(project) ? LoadProgram(project)
                : project.UsesWeb ? LoadApplication(project)
                : null;
        }
        catch (UnreadableException unreadable)
        {
            unread = new UnreadInput(surroundings.ShownPath(path), unreadable.Message);
        }
        catch (Exception mistake) when (mistake is not OutOfMemoryException)
        {
            unread = UnreadInput.ByMistake(surroundings.ShownPath(path), mistake);
        }

        return null;
    }

    private CodeProject LoadProgram(ProjectFile project)
    {
        var code = _compiler.CompileProgram(project);
        return CdkReader.For(code.Compilation) is not { } reader ? throw new UnreadableException("Amazon.CDK.Lib is not among the restored packages; run `dotnet restore`")
            : !HasFramework(code) ? throw new UnreadableException("the reference assemblies of .NET are not found; install a .NET SDK, or set DOTNET_ROOT")
            : new CodeProject(project, code) { Cdk = reader };
    }

    private CodeProject? LoadApplication(ProjectFile project)
    {
        var code = _compiler.CompileApplication(project);
        var configuration = ProjectSettings.In(project.Folder, surroundings);
        if (!HasFramework(code) || ApplicationReader.For(code.Compilation, configuration) is not { } reader)
        {
            throw new UnreadableException("the reference assemblies of .NET are not found; install a .NET SDK, or set DOTNET_ROOT");
        }

        return reader.ReadWhole(CancellationToken.None) is not { } application ? null
            : new CodeProject(project, code)
            {
                Application = new RunnableApplication(project, code, configuration) { Alone = application, Assumed = Assumed(project, code, application.Place.File.Path) },
            };
    }

    private Setting<TimeSpan> Assumed(ProjectFile project, ProjectCode code, string program) =>
        code.Options.Value(AssumedIdleTimeout.EditorConfigKey, program) is { } option ? AssumedIdleTimeout.Of(option)
        : project[AssumedIdleTimeout.Property] is { Length: > 0 } property ? AssumedIdleTimeout.Of(property)
        : settings.IdleTimeout is { } time ? AssumedIdleTimeout.Of(time)
        : AssumedIdleTimeout.Of("");

    private static bool HasFramework(ProjectCode code) => code.Compilation.ObjectType.TypeKind != TypeKind.Error;
}
