using AlbLint.Aws.Access;
using AlbLint.Aws.CloudFormation;
using AlbLint.Cli.Inputs;
using AlbLint.CloudFormation;
using AlbLint.Findings;
using AlbLint.Text;

namespace AlbLint.Cli.Commands;

/// <summary>
/// Fetches stacks, and those that they import values from: what is wrong at one end shows only with the other. Findings that do not touch a stack that was
/// asked for are nobody's question.
/// </summary>
internal sealed class StackFetch(StackClient client)
{
    private const int Together = 4; // requests at a time; CloudFormation throttles per account
    private const int MaxImported = 50;
    private readonly Dictionary<string, DeployedStack> _byFile = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>The templates to read together.</summary>
    public List<TemplateInput> Inputs { get; } = [];

    /// <summary>Stacks that could not be read.</summary>
    public List<UnreadInput> Unread { get; } = [];

    /// <summary>How many templates were asked for, nested ones included.</summary>
    public int AskedCount => _asked.Count;

    /// <param name="names">Names or ids; none for all.</param>
    /// <exception cref="AwsFailure">AWS cannot be asked at all.</exception>
    public void Load(IReadOnlyList<string> names)
    {
        var all = names.Count > 0 ? names : client.Names(CancellationToken.None).GetAwaiter().GetResult();
        foreach (var stack in Fetch(all))
        {
            Add(stack, isAsked: true);
        }

        Import();
    }

    /// <summary>Whether a finding touches a stack that was asked for.</summary>
    public bool IsAsked(Finding finding) => _asked.Contains(finding.Place.File.Path) || finding.Related.Any(related => _asked.Contains(related.Place.File.Path));

    /// <summary>Whether a suppression stands in a stack that was asked for; that of another is not for us to judge.</summary>
    public bool IsAsked(Suppression suppression) => _asked.Contains(suppression.Place.File.Path);

    /// <summary>Whether something that is not known stands in a stack that was asked for.</summary>
    public bool IsAsked(TemplateUnknown unknown) => _asked.Contains(unknown.Place.File.Path);

    /// <summary>The finding with the id of its resource.</summary>
    public Finding Identify(Finding finding) =>
        finding.Resource is { } resource && _byFile.TryGetValue(finding.Place.File.Path, out var stack) && stack.Resources.TryGetValue(resource, out var id) && id.Length > 0
            ? finding with { DeployedId = id }
            : finding;

    /// <summary>Adds the stacks that export what the others import.</summary>
    private void Import()
    {
        if (!Inputs.Exists(input => input.File.Content.Contains("ImportValue")))
        {
            return;
        }

        var known = _byFile.Values.Select(stack => stack.Id).ToHashSet(StringComparer.Ordinal);
        var texts = Inputs.ConvertAll(input => input.File.Content + string.Join(' ', input.Parameters?.Values ?? []));
        var exporting = client.Exports(CancellationToken.None).GetAwaiter().GetResult()
            .Where(export => !known.Contains(export.StackId) && texts.Exists(text => text.Contains(export.Name) || text.Contains(StackName(export.StackId))))
            .Select(export => export.StackId).Distinct().Take(MaxImported);
        foreach (var stack in Fetch([.. exporting]))
        {
            Add(stack, isAsked: false);
        }
    }

    /// <summary>The name in an ARN: arn:aws:cloudformation:eu-west-1:111122223333:stack/NAME/uuid.</summary>
    private static string StackName(string id) => id.Split('/') is [_, var name, ..] ? name : id;

    private IEnumerable<DeployedStack> Fetch(IReadOnlyList<string> names)
    {
        foreach (var chunk in names.Chunk(Together))
        {
            var reading = chunk.Select(name => (Name: name, Task: client.Read(name, CancellationToken.None))).ToList();
            foreach (var (name, task) in reading)
            {
                if (Take(name, task) is { } stack)
                {
                    yield return stack;
                }
            }
        }
    }

    private DeployedStack? Take(string name, Task<DeployedStack> task)
    {
        try
        {
            return task.GetAwaiter().GetResult();
        }
        catch (AwsFailure failure) when (failure.Code == "ValidationError")
        {
            var isMissing = failure.Message.Contains("does not exist", StringComparison.Ordinal);
            Unread.Add(new UnreadInput("stack " + name, isMissing ? $"there is no such stack in {client.Region ?? "the endpoint's Region"}; is it in another Region (--region) or account (--profile)?" : failure.Message));
            return null;
        }
    }

    private void Add(DeployedStack stack, bool isAsked)
    {
        if (!_byFile.ContainsKey(FileOf(stack)))
        {
            Inputs.Add(InputOf(stack, isAsked));
        }
    }

    private TemplateInput InputOf(DeployedStack stack, bool isAsked)
    {
        var file = FileOf(stack);
        _byFile[file] = stack;
        if (isAsked)
        {
            _asked.Add(file);
        }

        return new TemplateInput(new SourceFile(file, stack.Template), stack.Name)
        {
            Parameters = stack.Parameters,
            Hidden = stack.HiddenParameters,
            Nested = stack.Nested.ToDictionary(nested => nested.Key, nested => InputOf(nested.Value, isAsked), StringComparer.Ordinal),
        };
    }

    private static string FileOf(DeployedStack stack) => "stack " + stack.Name;
}
