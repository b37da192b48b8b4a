using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers.Dockerfiles;

/// <summary>A build stage of a Dockerfile, as far as the instructions read so far make it.</summary>
internal sealed class Stage
{
    private readonly Dictionary<string, Setting<string>> _global;
    private readonly Dictionary<string, Setting<string>> _arguments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Setting<string>> _variables;
    private readonly Setting<string> _image;
    private readonly StageContent _content;
    private readonly BaseImage? _base;
    private bool _isComplete;
    private bool _hasOwnCommand;
    private bool _hasShell;
    private Setting<IReadOnlyList<string>>? _entryPoint;
    private Setting<IReadOnlyList<string>>? _command;

    /// <summary>Begins a stage.</summary>
    /// <param name="image">The image that FROM names.</param>
    /// <param name="below">The stage that it names instead; null for an image.</param>
    /// <param name="global">The arguments before the first FROM.</param>
    public Stage(Setting<string> image, Stage? below, Dictionary<string, Setting<string>> global)
    {
        _global = global;
        _image = below?._image ?? image;
        _variables = below is null ? new(StringComparer.Ordinal) : new(below._variables, StringComparer.Ordinal);
        _isComplete = below?._isComplete != false;
        _base = below is not null ? below._base : image.TryGet(out var name) ? BaseImages.Of(name) : null;
        _content = new StageContent(below?._content, _base);
        (_entryPoint, _command, _hasShell) = (below?._entryPoint, below?._command, below?._hasShell == true);
    }

    /// <summary>The image as it is now.</summary>
    public BuiltImage Image => new(Environment, [.. _content.Copies], [.. _content.Scripts], _content.WorkingDirectory);

    public HostEnvironment Environment => HostEnvironment.OfImage(_image, _variables, _isComplete, _entryPoint, _command);

    public void Read(Instruction instruction)
    {
        _content.Read(instruction, Expand(instruction));
        switch (instruction.Keyword)
        {
            case "ARG":
                ReadArguments(instruction, _arguments, Expand(instruction), _global);
                break;
            case "ENV":
                ReadVariables(instruction);
                break;
            case "SHELL":
                _hasShell = true;
                break;
            case "ENTRYPOINT":
                _entryPoint = WordsOf(instruction);
                _command = _hasOwnCommand ? _command : null; // one of the image below belongs to its entry point
                break;
            case "CMD":
                _command = WordsOf(instruction);
                _hasOwnCommand = true;
                break;
        }
    }

    /// <summary>Reads ARG: https://docs.docker.com/reference/dockerfile/#arg</summary>
    /// <param name="instruction">The instruction.</param>
    /// <param name="arguments">Takes the arguments with their defaults.</param>
    /// <param name="expand">Replaces variables.</param>
    /// <param name="global">Defaults of arguments that give none here.</param>
    public static void ReadArguments(
        Instruction instruction, Dictionary<string, Setting<string>> arguments, Func<string, Place, Setting<string>> expand, Dictionary<string, Setting<string>>? global = null)
    {
        foreach (var (start, end) in instruction.Words() ?? [])
        {
            var word = instruction.Text.Substring(start, end - start);
            var equals = word.IndexOf('=');
            var name = equals < 0 ? word : word.Substring(0, equals);
            var place = instruction.PlaceOf(start + equals + 1, end);
            var value = equals >= 0 ? expand(word.Substring(equals + 1), place)
                : global is not null && global.TryGetValue(name, out var outer) ? outer
                : Setting.Unknown<string>($"argument {name} has no default", place);
            arguments[name] = value.IsWritten ? Setting.FromParameterDefault(value.Value, name, place) : value;
        }
    }

    /// <summary>Reads ENV in both spellings: https://docs.docker.com/reference/dockerfile/#env</summary>
    private void ReadVariables(Instruction instruction)
    {
        if (instruction.Words() is not { Count: > 0 } words)
        {
            _isComplete = false;
            return;
        }

        var text = instruction.Text;
        var expand = Expand(instruction);
        var values = new List<(string Name, Setting<string> Value)>();
        if (text.IndexOf('=', words[0].Start, words[0].End - words[0].Start) < 0 && words.Count > 1)
        {
            Add(words[0].Start, words[0].End, words[1].Start, words[words.Count - 1].End); // ENV NAME and the rest is the value
        }
        else
        {
            foreach (var (start, end) in words)
            {
                Add(start, text.IndexOf('=', start, end - start), text.IndexOf('=', start, end - start) + 1, end);
            }
        }

        values.ForEach(pair => _variables[pair.Name] = pair.Value); // a value does not see those beside it

        void Add(int start, int nameEnd, int from, int end)
        {
            if (nameEnd <= start)
            {
                _isComplete = false;
                return;
            }

            values.Add((text.Substring(start, nameEnd - start), expand(text.Substring(from, end - from), instruction.PlaceOf(from, end))));
        }
    }

    private Func<string, Place, Setting<string>> Expand(Instruction instruction) => (word, place) => new Expansion(
        instruction.Escape,
        name => _variables.TryGetValue(name, out var value) || _arguments.TryGetValue(name, out value) ? value
            : _base?[name] is { } ofBase ? Setting.Written(ofBase, place) : null).Of(word, place);

    private Setting<IReadOnlyList<string>> WordsOf(Instruction instruction) =>
        ExecForm.Read(instruction.Rest) is { } words ? Setting.Written(words, instruction.Place)
        : _hasShell ? Setting.Unknown<IReadOnlyList<string>>("another shell runs it", instruction.Place)
        : Setting.Written<IReadOnlyList<string>>(["/bin/sh", "-c", instruction.Rest], instruction.Place);
}
