using AlbLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>Reads YAML, and JSON as a part of YAML.</summary>
internal static class YamlTemplateReader
{
    public static TemplateDocument Read(SourceFile file)
    {
        var faults = new FaultList(file);
        string text = file.Content;
        var builder = new YamlTreeBuilder(text, faults);
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            while (parser.MoveNext())
            {
                if (parser.Current is DocumentStart && builder.Top is not null)
                {
                    faults.Add("'---' begins a second document; only the first is read", TextRange.Between((int)parser.Current.Start.Index, (int)parser.Current.End.Index));
                    break;
                }

                builder.Accept(parser.Current!);
            }
        }
        catch (Exception broken) when (broken is YamlException or InvalidOperationException or ArgumentException)
        {
            faults.Add("this is not valid YAML: check indentation, quotes and colons here", new TextRange(builder.ContentEnd, 0));
            builder.CloseAll();
        }

        return new TemplateDocument(file, builder.Top, faults.ToArray(), builder.IsPartial, []);
    }
}
