using AlbLint.CSharp.Cdk.Constructs;
using AlbLint.CSharp.Cdk.Values;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <summary>
/// Constructs of the program that cannot have to do with a load balancer, so that they need not be made when nobody keeps them: queues, tables and the functions
/// between them make up most of many programs. Judged by the words of their files and of all files that these name: what is not certain is no bystander.
/// </summary>
internal sealed class Bystanders(Compilation compilation, CancellationToken cancellation)
{
    private const string Services = "AWS.";

    // Services none of whose constructs is between a client and what answers it, or is looked at with those that are.
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "AppConfig", "AppSync", "Athena", "Backup", "Budgets", "Chatbot", "CloudTrail", "CloudWatch", "CodeBuild", "CodeCommit", "CodePipeline", "CodeStarNotifications", "Cognito", "Config", "DynamoDB",
        "Events", "EventSchemas", "FIS", "Glue", "GuardDuty", "IAM", "Inspector", "IoT", "Kinesis", "KinesisFirehose", "KMS", "Lambda", "Logs", "Macie", "Pipes", "QuickSight", "Scheduler",
        "SecretsManager", "SES", "Signer", "SNS", "SQS", "SSM", "StepFunctions", "Synthetics", "Timestream", "XRay",
    };

    // By these a construct reaches others than its own, or makes resources of any type.
    private static readonly HashSet<string> Reaching = new(StringComparer.Ordinal)
    {
        "Aspects", "Children", "FindAll", "FindChild", "Root", "Scope", "Scopes", "SetContext", "TryFindChild", "CfnElement", "CfnInclude", "CfnResource", "CustomResource", "IncludeTemplate",
    };

    private readonly Dictionary<SyntaxTree, FileWords> _words = [];
    private readonly Dictionary<SyntaxTree, bool> _known = [];
    private readonly Dictionary<ISymbol, bool> _types = new(SymbolEqualityComparer.Default);
    private readonly Lazy<OwnNames> _names = new(() => new OwnNames(compilation, Reaching, cancellation));

    /// <summary>Whether the constructs of a type are bystanders.</summary>
    public bool Has(INamedTypeSymbol type)
    {
        if (!_types.TryGetValue(type, out var has))
        {
            var files = type.DeclaringSyntaxReferences;
            _types.Add(type, has = files.Length > 0 && CdkTypes.IsConstruct(type) && files.All(reference => IsBystander(reference.SyntaxTree)));
        }

        return has;
    }

    /// <summary>Whether an argument is nothing that a construct could change for others: as the scope, or in plain properties, it is not.</summary>
    public static bool IsLeftAlone(IParameterSymbol parameter, Slot argument) =>
        argument.Value is CdkObject or Instance { Base: not null } ? CdkTypes.IsScope(parameter.Type) : IsPlain(argument.Value);

    private static bool IsPlain(Datum datum) => datum switch
    {
        Scalar or EnumMember or Token or Unknown => true,
        Instance { Base: null } instance => CdkTypes.IsCdk(instance.Type) && instance.Members.Values.All(member => IsPlain(member.Value)),
        _ => false,
    };

    private bool IsBystander(SyntaxTree tree)
    {
        if (!_known.TryGetValue(tree, out var known))
        {
            var reached = new HashSet<SyntaxTree>();
            _known.Add(tree, known = !_names.Value.AreHidden && Reaches(tree, reached));
        }

        return known;
    }

    /// <summary>Whether a file and all that it leads to have nothing to do with load balancers.</summary>
    private bool Reaches(SyntaxTree tree, HashSet<SyntaxTree> reached)
    {
        if (!reached.Add(tree) || (_known.TryGetValue(tree, out var known) && known))
        {
            return true;
        }

        if (!_words.TryGetValue(tree, out var words))
        {
            _words.Add(tree, words = WordsOf(tree));
        }

        return !words.AreOfInterest && words.Named.All(other => Reaches(other, reached));
    }

    private FileWords WordsOf(SyntaxTree tree)
    {
        var text = tree.GetText(cancellation).ToString();
        if (_names.Value.KeepsState(tree) || NamesService(text) || CdkReader.NamesLoadBalancer(text))
        {
            return new(true, []);
        }

        var named = new HashSet<SyntaxTree>();
        foreach (var word in _names.Value.In(tree, cancellation))
        {
            if (Reaching.Contains(word))
            {
                return new(true, []);
            }

            named.UnionWith(_names.Value.FilesOf(word));
        }

        return new(false, named);
    }

    private static bool NamesService(string text)
    {
        for (var at = text.IndexOf(Services, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Services, at + 1, StringComparison.Ordinal))
        {
            var start = at + Services.Length;
            var end = start;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            if (!Harmless.Contains(text.Substring(start, end - start)))
            {
                return true;
            }
        }

        return text.IndexOf("CDK.AWS;", StringComparison.Ordinal) >= 0;
    }

    private sealed record FileWords(bool AreOfInterest, IReadOnlyCollection<SyntaxTree> Named);
}
