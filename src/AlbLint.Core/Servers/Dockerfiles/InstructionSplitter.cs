using System.Text;
using AlbLint.Text;

namespace AlbLint.Servers.Dockerfiles;

/// <summary>
/// Splits a Dockerfile into instructions: lines that end with the escape character continue, comments are left out.
/// See https://docs.docker.com/reference/dockerfile/#format
/// </summary>
internal sealed class InstructionSplitter
{
    private readonly SourceFile _file;
    private int _line = 1;
    private char _escape = '\\';

    private InstructionSplitter(SourceFile file) => _file = file;

    public static IEnumerable<Instruction> Split(SourceFile file) => new InstructionSplitter(file).Split();

    private IEnumerable<Instruction> Split()
    {
        ReadDirectives();
        while (_line <= _file.LineCount)
        {
            if (IsEmpty(_file.LineText(_line)))
            {
                _line++;
                continue;
            }

            var instruction = Join();
            if (instruction.Keyword is "RUN" or "COPY" or "ADD")
            {
                instruction.HereDocuments = HereDocuments(instruction.Rest);
            }

            yield return instruction;
        }
    }

    /// <summary>Directives stand at the very top: https://docs.docker.com/reference/dockerfile/#parser-directives</summary>
    private void ReadDirectives()
    {
        for (; _line <= _file.LineCount; _line++)
        {
            var text = _file.LineText(_line).Trim();
            var equals = text.IndexOf('=');
            if (!text.StartsWith("#", StringComparison.Ordinal) || equals < 0 || text.Substring(1, equals - 1).Trim().IndexOf(' ') >= 0)
            {
                return;
            }

            if (text.Substring(1, equals - 1).Trim().Equals("escape", StringComparison.OrdinalIgnoreCase) && text.Substring(equals + 1).Trim() is "`")
            {
                _escape = '`';
            }
        }
    }

    private Instruction Join()
    {
        var text = new StringBuilder();
        var offsets = new List<int>();
        while (_line <= _file.LineCount)
        {
            var line = _file.LineText(_line);
            var start = _file.StartOf(_line++);
            if (IsEmpty(line))
            {
                continue; // comments and empty lines do not end what is continued
            }

            var end = line.TrimEnd().Length;
            var continues = line[end - 1] == _escape;
            end -= continues ? 1 : 0;
            var at = text.Length == 0 ? line.Length - line.TrimStart().Length : 0;
            for (; at < end; at++)
            {
                text.Append(line[at]);
                offsets.Add(start + at);
            }

            if (!continues)
            {
                break;
            }
        }

        return new Instruction(_file, text.ToString(), offsets, _escape);
    }

    /// <summary>See https://docs.docker.com/reference/dockerfile/#here-documents</summary>
    private string HereDocuments(string text)
    {
        var documents = new StringBuilder();
        for (var at = text.IndexOf("<<", StringComparison.Ordinal); at >= 0; at = text.IndexOf("<<", at, StringComparison.Ordinal))
        {
            var before = at - 1;
            while (before >= 0 && char.IsDigit(text[before]))
            {
                before--;
            }

            at += 2;
            var start = at;
            if (before >= 0 && text[before] is not (' ' or '\t'))
            {
                continue; // a shift, not a redirection
            }

            while (start < text.Length && text[start] is '-' or '"' or '\'')
            {
                start++;
            }

            var end = start;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            if (end > start)
            {
                var delimiter = text.Substring(start, end - start);
                while (_line <= _file.LineCount && _file.LineText(_line++) is var line && line.TrimStart('\t') != delimiter)
                {
                    documents.Append(line).Append('\n');
                }
            }
        }

        return documents.ToString();
    }

    private static bool IsEmpty(string line) => line.TrimStart() is not { Length: > 0 } text || text[0] == '#';
}
