using System.Collections.Concurrent;
using AlbLint.Cli.Commands;
using AlbLint.Cli.Configuration;
using AlbLint.Cli.Inputs;
using AlbLint.Cli.Projects.Compiling;
using AlbLint.Cli.Projects.Compose;
using AlbLint.CloudFormation;
using AlbLint.CSharp.Joining;
using AlbLint.Findings;
using AlbLint.Rules;

namespace AlbLint.Cli.Projects;

/// <summary>Checks C# projects and templates, those that belong together together.</summary>
/// <param name="surroundings">Where files are.</param>
/// <param name="options">What is known besides the templates.</param>
/// <param name="settings">What is configured.</param>
/// <param name="choose">What of the findings is wanted, and with which severity.</param>
internal sealed class RepositoryCheck(Surroundings surroundings, ReadOptions options, Settings settings, Func<IReadOnlyList<Finding>, IReadOnlyList<Finding>> choose)
{
    /// <summary>The results: what was not read, then everything that was found, in the order of a report.</summary>
    /// <param name="files">Files that may be templates.</param>
    /// <param name="projects">Full paths of project files.</param>
    /// <param name="named">The source files that were named.</param>
    public IEnumerable<CheckResult> Run(IReadOnlyList<InputFile> files, IReadOnlyList<string> projects, NamedCode named)
    {
        var loader = new ProjectLoader(surroundings, settings, new ProjectFiles());
        var loaded = OrderedParallel.Select(projects, path => (Project: loader.Load(path, out var unread), Unread: unread)).ToList();
        var read = loaded.Select(one => one.Project).OfType<CodeProject>().ToList();
        var applications = read.Select(project => project.Application).OfType<RunnableApplication>().ToList();
        var links = applications.ToDictionary(application => application, application => DeploymentLink.Of(application.Project, settings));
        var unread = loaded.Select(one => one.Unread).OfType<UnreadInput>().ToList();
        var folders = LinkedFolder.Of(settings, surroundings, unread);
        yield return new CheckResult { Projects = read.Count, Unread = unread };

        var loadedLater = new ConcurrentDictionary<string, CodeProject?>(StringComparer.Ordinal);
        var sources = new ImageSources(
            new ImageProjects(applications, path => loadedLater.GetOrAdd(path, key => loader.Load(key, out _))?.Application),
            new ComposedImages(files.Where(file => ComposeReader.IsNamed(file.FullPath)), surroundings),
            folders);
        var programs = new ProgramJoins(sources, links, surroundings);
        var judged = OrderedParallel.Select([.. read.Where(project => project.Cdk is not null)], programs.Judge).ToList();
        yield return new CheckResult
        {
            Unknowns =
            [
                .. judged.SelectMany(program => program.Reading.Unknowns).Select(unknown => new RelatedPlace(unknown.Place, unknown.ToString())),
                .. applications.SelectMany(application => application.Alone.Unknowns).Select(unknown => new RelatedPlace(unknown.Place, unknown.ToString()))
                    .DistinctBy(unknown => (unknown.Place.ToString(), unknown.Message)),
            ],
        };
        var linked = links.Values.SelectMany(all => all).Select(link => link.Template).Where(path => Path.GetExtension(path) != ".csproj").ToHashSet(StringComparer.Ordinal);
        var added = linked.Except(files.Select(file => file.FullPath)).Order(StringComparer.Ordinal).Select(path => new InputFile(path, surroundings.ShownPath(path)) { IsNamed = true }).ToList();
        var all = files.Concat(added).ToList();
        var linkedFiles = linked.Concat(folders.SelectMany(folder => folder.Links).Select(link => link.Template)).Select(surroundings.ShownPath).ToHashSet(StringComparer.Ordinal);
        var results = new TemplateCheck(surroundings, options, findings => findings)
            .Run(all, template => template.Files.Any(file => linkedFiles.Contains(file.Path)) || sources.Build(template)).ToList();
        foreach (var result in results)
        {
            yield return new CheckResult { Files = result.Files, Unread = result.Unread, Unknowns = result.Unknowns };
        }

        var joins = new TemplateJoins([.. results.Select(result => result.Read).OfType<TemplateRead>()], sources, surroundings.ShownPath);
        applications.ForEach(application => joins.Link(application, links[application]));
        folders.ToList().ForEach(joins.Link);
        var joined = ConstructPaths.In(joins.Findings(), all);
        var alone = applications.Where(application => !joins.Has(application) && !programs.Has(application))
            .SelectMany(application => new Linter().Lint(LinkedDeployments.Of(application.Alone, application.Assumed, joins.LinkedTo(application)))).ToList();
        var asked = new NamedFindings(named, read, added.Select(file => file.ShownPath), surroundings);
        var assemblies = new AssemblyFindings(all, judged, surroundings);
        var severities = new CodeSeverities(read.Concat(loadedLater.Values.OfType<CodeProject>()).Select(project => project.Code.Compilation));
        yield return new CheckResult
        {
            Unknowns = joins.Unknowns,
            Findings = choose(
            [
                .. results.SelectMany(result => result.Findings).Concat(joined).Select(assemblies.InProgram).OfType<Finding>()
                    .Concat(judged.SelectMany(program => program.Findings.Where(finding => asked.Has(program.Program, finding)))).Concat(alone).Where(asked.Has)
                    .Select(severities.Apply).OfType<Finding>().Distinct(FindingIdentity.Instance).OrderBy(finding => finding, FindingOrder.Instance),
            ]),
        };
    }
}
