using System.Text.Json;

namespace AlbLint.Cli.Inputs;

/// <summary>
/// Reads parameter values in the forms that tools write: a list of ParameterKey and ParameterValue (AWS CLI), an object Parameters
/// (CodePipeline, https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/continuous-delivery-codepipeline-cfn-artifacts.html),
/// a plain object, and lines or strings <c>Key=Value</c> (<c>aws cloudformation deploy --parameter-overrides</c>).
/// </summary>
internal static class ParameterFile
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <exception cref="UnreadableException">The text has none of the forms.</exception>
    public static void Read(string text, IDictionary<string, string> parameters)
    {
        if (text.AsSpan().TrimStart("\uFEFF \t\r\n") is not ['{' or '[', ..])
        {
            ReadLines(text, parameters);
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'), Lenient);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Array)
            {
                ReadList(root, parameters);
            }
            else
            {
                ReadObject(root.TryGetProperty("Parameters", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : root, parameters);
            }
        }
        catch (JsonException broken)
        {
            throw new UnreadableException($"line {broken.LineNumber + 1} is not valid JSON");
        }
    }

    /// <summary>Reads <c>Key=Value</c>; false when there is no key.</summary>
    public static bool TryReadPair(string text, IDictionary<string, string> parameters)
    {
        var equals = text.IndexOf('=');
        if (equals <= 0)
        {
            return false;
        }

        parameters[text[..equals].Trim()] = text[(equals + 1)..].Trim();
        return true;
    }

    private static void ReadLines(string text, IDictionary<string, string> parameters)
    {
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n').Select(line => line.Trim()))
        {
            number++;
            if (line.Length > 0 && line[0] != '#' && !TryReadPair(line, parameters))
            {
                throw new UnreadableException($"line {number} is not Key=Value");
            }
        }
    }

    private static void ReadList(JsonElement list, IDictionary<string, string> parameters)
    {
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String && TryReadPair(item.GetString()!, parameters))
            {
                continue;
            }

            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("ParameterKey", out var key) || key.ValueKind != JsonValueKind.String)
            {
                throw new UnreadableException("an entry of the list has no ParameterKey");
            }

            // Without a value it is UsePreviousValue, and nobody here knows the stack's previous value.
            if (item.TryGetProperty("ParameterValue", out var value))
            {
                parameters[key.GetString()!] = Text(value, key.GetString()!);
            }
        }
    }

    private static void ReadObject(JsonElement values, IDictionary<string, string> parameters)
    {
        foreach (var property in values.EnumerateObject())
        {
            parameters[property.Name] = Text(property.Value, property.Name);
        }
    }

    private static string Text(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        JsonValueKind.Array => string.Join(",", value.EnumerateArray().Select(item => Text(item, name))),
        _ => throw new UnreadableException($"the value of {name} is neither text, number nor list"),
    };
}
