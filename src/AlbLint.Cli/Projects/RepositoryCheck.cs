using System.Collections.Concurrent;
using AlbLint.Cli.Commands;
using AlbLint.Cli.Configuration;
using AlbLint.Cli.Inputs;
using AlbLint.Cli.Projects.Compiling;
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
    public IEnumerable<CheckResult> Run(IReadOnlyList<InputFile> files, IReadOnlyList<string> projects)
    {
        var loader = new ProjectLoader(surroundings, settings, new ProjectFiles());
        var loaded = OrderedParallel.Select(projects, path => (Project: loader.Load(path, out var unread), Unread: unread)).ToList();
        var read = loaded.Select(one => one.Project).OfType<CodeProject>().ToList();
        var applications = read.Select(project => project.Application).OfType<RunnableApplication>().ToList();
        var links = applications.ToDictionary(application => application, application => DeploymentLink.Of(application.Project, settings));
        yield return new CheckResult { Projects = read.Count, Unread = [.. loaded.Select(one => one.Unread).OfType<UnreadInput>()] };

        var named = new ConcurrentDictionary<string, CodeProject?>(StringComparer.Ordinal);
        var images = new ImageProjects(applications, path => named.GetOrAdd(path, key => loader.Load(key, out _))?.Application);
        var programs = new ProgramJoins(images, links, surroundings);
        var judged = OrderedParallel.Select([.. read.Where(project => project.Cdk is not null)], programs.Judge).ToList();
        yield return new CheckResult { Unknowns = [.. judged.SelectMany(program => program.Reading.Unknowns).Select(unknown => new RelatedPlace(unknown.Place, unknown.ToString()))] };
        var linked = links.Values.SelectMany(all => all).Select(link => link.Template).Where(path => Path.GetExtension(path) != ".csproj").ToHashSet(StringComparer.Ordinal);
        var all = files.Concat(linked.Except(files.Select(file => file.FullPath)).Order(StringComparer.Ordinal).Select(path => new InputFile(path, surroundings.ShownPath(path)) { IsNamed = true })).ToList();
        var results = new TemplateCheck(surroundings, options, findings => findings).Run(all, linked.Select(surroundings.ShownPath).ToHashSet(StringComparer.Ordinal).Contains).ToList();
        foreach (var result in results)
        {
            yield return new CheckResult { Files = result.Files, Unread = result.Unread };
        }

        var joins = new TemplateJoins([.. results.Select(result => result.Read).OfType<TemplateRead>()], surroundings.ShownPath);
        var alone = applications.Where(application => !(joins.Link(application, links[application]) | programs.Has(application)))
            .SelectMany(application => new Linter().Lint(LinkedDeployments.Of(application.Alone, application.Assumed, joins.LinkedTo(application)))).ToList();
        var severities = new CodeSeverities(read.Concat(named.Values.OfType<CodeProject>()).Select(project => project.Code.Compilation));
        yield return new CheckResult
        {
            Findings = choose(
            [
                .. InPrograms(results.SelectMany(result => result.Findings), all, judged).Concat(judged.SelectMany(program => program.Findings)).Concat(joins.Findings()).Concat(alone)
                    .Select(severities.Apply).OfType<Finding>().Distinct(FindingIdentity.Instance).OrderBy(finding => finding, FindingOrder.Instance),
            ]),
        };
    }

    private static IEnumerable<Finding> InPrograms(IEnumerable<Finding> findings, IReadOnlyList<InputFile> files, IReadOnlyList<ProgramFindings> programs)
    {
        var byFolder = programs.GroupBy(program => ProgramFolder.Of(program.Program.File)).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => new SynthesizedFindings(group.First()));
        var byFile = files.Where(file => file.Assembly is not null && byFolder.ContainsKey(Path.GetDirectoryName(file.Assembly)!))
            .ToDictionary(file => file.ShownPath, file => byFolder[Path.GetDirectoryName(file.Assembly!)!]);
        return findings.Select(finding => byFile.TryGetValue(finding.Place.File.Path, out var program) ? program.InProgram(finding) : finding).OfType<Finding>();
    }
}
