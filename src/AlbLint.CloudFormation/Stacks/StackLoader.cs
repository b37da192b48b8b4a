using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Stacks;

/// <summary>Makes stacks out of template files, with the nested stacks whose local file can be found.</summary>
internal sealed class StackLoader(ReadOptions options, Work work)
{
    private const int MaxDepth = 8; // of nested stacks; real ones nest two or three deep
    private const int MaxNested = 200;
    private readonly Dictionary<string, Template?> _nested = new(StringComparer.Ordinal);
    private int _count;

    public StackGroup Group { get; } = new();

    /// <summary>Every document that was read, in order.</summary>
    public List<TemplateDocument> Documents { get; } = [];

    /// <summary>The paths of templates that were found as nested stacks.</summary>
    public IEnumerable<string> NestedFiles => _nested.Where(pair => pair.Value is not null).Select(pair => pair.Key);

    public void Add(TemplateInput input, bool isOnly)
    {
        var document = input.Made ?? TemplateParser.Parse(input.File);
        Documents.Add(document);
        var stack = new StackInstance
        {
            Template = new Template(document),
            Key = isOnly ? "" : input.StackName ?? input.File.Path,
            Name = input.StackName,
            Given = input.Parameters ?? options.Parameters,
            Hidden = input.Hidden,
            Group = Group,
        };
        Group.Stacks.Add(stack);
        AddNested(stack, input.Nested, 0);
    }

    private void AddNested(StackInstance parent, IReadOnlyDictionary<string, TemplateInput> known, int depth)
    {
        foreach (var resource in parent.Resources.Values)
        {
            if (resource.Type is not (ResourceTypes.NestedStack or ResourceTypes.ServerlessApplication)
                || depth >= MaxDepth || _count >= MaxNested)
            {
                continue;
            }

            known.TryGetValue(resource.Id, out var input);
            if ((input is null ? Nested(resource) : Parse(input.File)) is not { } template)
            {
                continue;
            }

            _count++;
            var stack = new StackInstance { Template = template, Key = resource.Key, Given = Empty, Hidden = input?.Hidden ?? [], Group = Group, Parent = resource };
            parent.Nested.Add(resource.Id, stack);
            Group.Stacks.Add(stack);
            AddNested(stack, input?.Nested ?? NoInputs, depth + 1);
        }
    }

    private Template? Nested(TemplateResource resource)
    {
        foreach (var path in NestedTemplatePath.Candidates(resource, new Evaluator(new Conditions.Decisions(NoChoices), work)))
        {
            if (!_nested.TryGetValue(path, out var template))
            {
                template = options.ReadNested(path) is { } file ? Parse(file) : null;
                _nested.Add(path, template);
            }

            if (template is not null)
            {
                return template;
            }
        }

        return null;
    }

    private Template Parse(SourceFile file)
    {
        var document = TemplateParser.Parse(file);
        Documents.Add(document);
        return new Template(document);
    }

    private static readonly Dictionary<string, TemplateInput> NoInputs = [];

    private static readonly Dictionary<string, string> Empty = [];

    private static readonly Dictionary<string, int> NoChoices = [];
}
