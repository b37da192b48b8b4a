using AlbLint.Findings;

namespace AlbLint.Tests.Kit;

/// <summary>One example of a page: a template, a CDK program, or the code of a web project with the settings, the Dockerfile and the template that stand directly before or after it.</summary>
/// <param name="Input">The template, the program or the code.</param>
/// <param name="Settings">The appsettings.json.</param>
/// <param name="Image">The Dockerfile.</param>
/// <param name="Template">The template that the web project is linked to.</param>
/// <param name="Output">The text block that directly follows.</param>
internal sealed record PageExample(PageBlock Input, PageBlock? Settings, PageBlock? Image, PageBlock? Template, PageBlock? Output)
{
    /// <summary>What a CDK program's fence says.</summary>
    public const string CdkLanguage = "csharp cdk";

    /// <summary>The name that a template has in findings beside code.</summary>
    public const string TemplateFile = "template.yaml";

    private const string TemplateLanguage = "yaml " + TemplateFile;
    private const string ImageLanguage = "dockerfile";
    private const string SettingsLanguage = "json " + WebProject.SettingsFile;

    /// <summary>The name that the input has in findings.</summary>
    public string InputFile => Input.Language switch
    {
        "csharp" => WebProject.CodeFile,
        CdkLanguage => CdkSource.File,
        _ => "template." + Input.Language,
    };

    /// <summary>The examples that the blocks of a section make.</summary>
    public static IEnumerable<PageExample> In(IReadOnlyList<PageBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var settings = Next(SettingsLanguage);
            var image = Next(ImageLanguage);
            var template = Next(TemplateLanguage);
            var input = blocks[i];
            settings ??= Next(SettingsLanguage, 1);
            image ??= Next(ImageLanguage, 1);
            template ??= Next(TemplateLanguage, 1);
            Assert.True(input.Language is "yaml" or "json" or "csharp" or CdkLanguage, $"{input} is no example: {input.Language}");
            var output = Next("text", 1);
            yield return new PageExample(input, settings, image, template, output);

            // Takes the block at a distance, if it is of that language.
            PageBlock? Next(string language, int distance = 0)
            {
                var taken = i + distance < blocks.Count && blocks[i + distance].Language == language ? blocks[i + distance] : null;
                i += taken is null ? 0 : 1;
                return taken;
            }
        }
    }

    /// <summary>The example after edits of its files.</summary>
    public PageExample With(IReadOnlyList<TextEdit> edits) => this with
    {
        Input = Edited(Input, edits.Where(edit => edit.Place.File.Path == InputFile)),
        Settings = Settings is null ? null : Edited(Settings, edits.Where(edit => edit.Place.File.Path == WebProject.SettingsFile)),
        Template = Template is null ? null : Edited(Template, edits.Where(edit => edit.Place.File.Path == TemplateFile)),
    };

    private static PageBlock Edited(PageBlock block, IEnumerable<TextEdit> edits) => block with
    {
        Lines = edits.OrderByDescending(edit => edit.Place.Range.Start)
            .Aggregate(block.Content, (changed, edit) => changed[..edit.Place.Range.Start] + edit.NewText + changed[edit.Place.Range.End..])
            .Split('\n'),
    };
}
