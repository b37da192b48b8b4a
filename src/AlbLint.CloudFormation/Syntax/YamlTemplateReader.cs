using AlbLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>Reads YAML, and JSON as a part of YAML. A block that is not YAML is reported, taken out, and the rest read again.</summary>
internal static class YamlTemplateReader
{
    /// <summary>Blocks that are taken out of one text; who broke more than this many mends the first ones first.</summary>
    private const int MaxRepairs = 5;

    /// <summary>The scanner's time for each token grows with the brackets that are open. Somewhat too deep a part is stepped over exactly;
    /// this deep the block that it stands in is taken out instead.</summary>
    private const int HopelessDepth = 300;

    public static TemplateDocument Read(SourceFile file)
    {
        var faults = new FaultList(file);
        string clean = YamlBlankFirstLines.Move(YamlControlCharacters.Blank(file.Content, faults));
        string text = YamlLoneHyphens.Replace(clean);
        bool hasStandIns = !ReferenceEquals(text, clean);
        int repairs = Math.Min(MaxRepairs, TemplateParser.MaxLength / (text.Length + 1));
        int lasting = faults.Count;
        bool isPartial = false;
        while (true)
        {
            var builder = new YamlTreeBuilder(text, faults) { HasStandIns = hasStandIns };
            if (TryRead(text, builder, faults, out var broken))
            {
                TopLevel.Check(builder.Top, faults);
                return new TemplateDocument(file, builder.Top, faults.ToArray(), isPartial || builder.IsPartial, YamlComments.Read(file.Content, text));
            }

            isPartial = true;
            var fault = YamlFaultExplainer.Explain(text, broken, builder);
            string repaired = text;
            if (repairs-- == 0 || !YamlRepair.TryBlankBlock(ref repaired, fault.Range.Start))
            {
                faults.Add(fault.Message, fault.Range);
                builder.CloseAll();
                return new TemplateDocument(file, builder.Top, faults.ToArray(), isPartial: true, []);
            }

            // What else was found in this pass is found again in the next.
            text = repaired;
            faults.TrimTo(lasting);
            faults.Add(fault.Message, fault.Range);
            lasting = faults.Count;
        }
    }

    private static bool TryRead(string text, YamlTreeBuilder builder, FaultList faults, out YamlBreak broken)
    {
        broken = default;
        var scanner = new Scanner(new StringReader(text), skipComments: true);
        var parser = new Parser(scanner);
        try
        {
            while (parser.MoveNext())
            {
                var parsed = parser.Current!;
                if (parsed is DocumentStart && builder.Top is not null)
                {
                    builder.EndEarly("a second document begins here; CloudFormation reads one: remove this or what is above", parsed);
                    return true;
                }

                builder.Accept(parsed);
                if (builder.Depth > HopelessDepth)
                {
                    broken = new YamlBreak(TemplateParser.TooDeepMessage, builder.SkippedFrom, builder.SkippedFrom);
                    return false;
                }
            }

            return true;
        }
        catch (Exception thrown) when (YamlBreak.IsFromYaml(thrown))
        {
            broken = YamlBreak.From(thrown, scanner.CurrentPosition, text.Length);
            return false;
        }
    }
}
