using AlbLint.CloudFormation;
using AlbLint.CloudFormation.Conditions;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Symbols;
using AlbLint.Model;
using AlbLint.Text;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp.Cdk;

/// <summary>
/// Reads what a CDK program makes into deployments, by running it abstractly, once for each combination of conditions that the code leaves
/// open, and reading the template of each run. Nothing that can be written makes it throw. May be used from several threads.
/// </summary>
public sealed class CdkReader
{
    private const int MaxRuns = 16;

    // Of namespaces, classes, resource types and Elastic Beanstalk's options: whoever makes a load balancer or joins one writes one of them.
    private static readonly string[] Words = ["LoadBalanc", "MultipleTargetGroups", "loadbalanc", "elbv2"];

    private readonly Compilation _compilation;
    private readonly BoundTrees _trees;

    private CdkReader(Compilation compilation) => (_compilation, _trees) = (compilation, new BoundTrees(compilation));

    /// <summary>Where the code is.</summary>
    public SyntaxPlaces Places { get; } = new();

    /// <summary>A reader for a compilation; null when it does not reference the CDK, or names no load balancer anywhere, so that there is nothing to find.</summary>
    public static CdkReader? For(Compilation compilation) =>
        ReferenceNames.MayBegin(compilation, "Constructs") && compilation.SyntaxTrees.Any(tree => NamesLoadBalancer(tree.GetText().ToString())) ? new CdkReader(compilation) : null;

    /// <summary>Keeps what the compiler has bound of a file, so that reading the program need not bind it again.</summary>
    public void LookAhead(SemanticModel model) => _trees.Keep(model);

    /// <summary>The deployments, one or more for each combination of conditions.</summary>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <param name="serverOf">Knows the servers of some sites, by what their images are built from; of none when null.</param>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public IReadOnlyList<Deployment> Read(CancellationToken cancellation, Func<ServerSite, Server?>? serverOf = null) => ReadProgram(cancellation, serverOf).Deployments;

    /// <summary>The deployments with what could not be known of them.</summary>
    /// <inheritdoc cref="Read"/>
    public CdkReading ReadProgram(CancellationToken cancellation, Func<ServerSite, Server?>? serverOf = null) => ReadProgram(isUsual: false, serverOf, cancellation);

    /// <summary>
    /// The deployments of a program that gets no texts from outside where it has its own and they only go into templates. In what these leave out such a text is
    /// not known, so that no fault is there which is not here: who finds none here is done sooner. <see cref="CdkReading.IsWhole"/> says whether anything is left out.
    /// </summary>
    /// <returns>Null when the program decides by such a text, too.</returns>
    /// <inheritdoc cref="Read"/>
    public CdkReading? ReadUsual(CancellationToken cancellation, Func<ServerSite, Server?>? serverOf = null) =>
        ReadProgram(isUsual: true, serverOf, cancellation) is { IsContradictory: false } usual ? usual : null;

    private CdkReading ReadProgram(bool isUsual, Func<ServerSite, Server?>? serverOf, CancellationToken cancellation)
    {
        var code = new ProgramCode(_compilation, _trees, Places, cancellation);
        if (ProgramStart.PlaceIn(_compilation, Places) is not { } place)
        {
            return new([], [], []);
        }

        var direct = new DirectValues(code);
        var starts = new List<(ProgramStart Start, List<ProgramRun> Runs)>();
        foreach (var start in ProgramStart.In(code, cancellation))
        {
            if (!starts.Exists(earlier => earlier.Runs.Exists(start.IsPartOf)))
            {
                starts.Add((start, ScenarioExplorer.Explore(decisions => Run(start, new CdkProgram(code, new CloudAssembly(place, code), new Choices(decisions, isUsual), cancellation), direct, serverOf), MaxRuns)));
            }
        }

        // What a later start makes itself was run for nothing.
        var runs = starts.Where((pair, index) => !starts.Skip(index + 1).Any(later => later.Runs.Exists(pair.Start.IsPartOf))).SelectMany(pair => pair.Runs).ToList();
        return new([.. runs.SelectMany(run => run.Deployments)], runs.SelectMany(run => run.Unknowns), [.. starts.SelectMany(pair => pair.Runs).Select(run => run.Choices)]);
    }

    /// <summary>Whether a text names load balancers, or what joins them.</summary>
    internal static bool NamesLoadBalancer(string text) => Words.Any(word => text.IndexOf(word, StringComparison.Ordinal) >= 0);

    private static ProgramRun Run(ProgramStart start, CdkProgram program, DirectValues direct, Func<ServerSite, Server?>? serverOf)
    {
        start.Run(program);
        if (program.CutShort is { } why)
        {
            return new([], [why], [], program.Choices);
        }

        var document = program.Assembly.Synthesize();
        var options = new ReadOptions(serverOf: serverOf, assumed: new Scenario(program.Choices.Met));
        var users = new Lazy<LiteralUsers>(() => new LiteralUsers(document, direct));
        Func<Place, IEnumerable<IReadOnlyCollection<string>>> usersOf = place => users.Value.Of(place);
        return new(
            [.. DeploymentReader.ReadMade(document, options).Select(deployment => deployment with { UsersOf = usersOf })], program.Assembly.Gaps.Concat(UnknownParts.Of(document)), program.Ran, program.Choices);
    }
}
