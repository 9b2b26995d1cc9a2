// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Kwaliteit.Peilingen;

/// <summary>The survey in one language, in plain words.</summary>
/// <param name="Code">Code of the language.</param>
/// <param name="Taal">Name of the language in that language.</param>
/// <param name="Titel">Title.</param>
/// <param name="Uitleg">That it is short, anonymous and without consequences.</param>
/// <param name="Vragen">The four questions.</param>
/// <param name="Keuzes">No, a little, mostly, yes.</param>
/// <param name="Cijfer">The question for a mark.</param>
/// <param name="Knop">Send.</param>
/// <param name="Onvolledig">That every question needs an answer.</param>
/// <param name="Bedankt">Thanks.</param>
/// <param name="Gesloten">That the link does not work any more.</param>
public sealed record Vragenlijsttekst(
    string Code,
    string Taal,
    string Titel,
    string Uitleg,
    IReadOnlyList<string> Vragen,
    IReadOnlyList<string> Keuzes,
    string Cijfer,
    string Knop,
    string Onvolledig,
    string Bedankt,
    string Gesloten)
{
    /// <summary>True when it is read from right to left.</summary>
    public bool VanRechts => Leesrichting.VanRechts(Code);

    /// <summary>All languages; Dutch first.</summary>
    public static IReadOnlyList<Vragenlijsttekst> Alle { get; } =
    [
        new(
            "nl", "Nederlands", "Wat vindt u ervan?", "Vijf korte vragen. Niemand kan zien wie u bent. Uw antwoord heeft geen gevolgen voor u.",
            ["Leert u genoeg?", "Legt de docent of begeleider het goed uit?", "Wordt u met respect behandeld?", "Passen de tijden en de plek bij u?"],
            ["Nee", "Een beetje", "Meestal", "Ja"],
            "Welk cijfer geeft u? 1 is heel slecht, 10 is heel goed.", "Verstuur", "Beantwoord alle vragen.", "Bedankt voor uw antwoord.",
            "Deze link werkt niet meer. Hij is al gebruikt of de vragenlijst is gesloten."),
        new(
            "en", "English", "What do you think?", "Five short questions. Nobody can see who you are. Your answer has no consequences for you.",
            ["Do you learn enough?", "Does the teacher or coach explain things well?", "Are you treated with respect?", "Do the times and the place suit you?"],
            ["No", "A little", "Mostly", "Yes"],
            "What mark do you give? 1 is very bad, 10 is very good.", "Send", "Please answer all questions.", "Thank you for your answer.",
            "This link no longer works. It has been used already or the survey is closed."),
        new(
            "ar", "العربية", "ما رأيك؟", "خمسة أسئلة قصيرة. لا أحد يستطيع أن يعرف من أنت. لن تكون لإجابتك أي عواقب عليك.",
            ["هل تتعلّم ما يكفي؟", "هل يشرح المعلّم أو المرشد جيدًا؟", "هل تُعامَل باحترام؟", "هل تناسبك المواعيد والمكان؟"],
            ["لا", "قليلًا", "غالبًا", "نعم"],
            "ما الدرجة التي تعطيها؟ 1 سيّئ جدًا، 10 جيّد جدًا.", "إرسال", "أجب عن جميع الأسئلة.", "شكرًا على إجابتك.",
            "هذا الرابط لم يعد يعمل. لقد استُخدم من قبل أو أُغلق الاستبيان."),
        new(
            "ti", "ትግርኛ", "እንታይ ትሓስቡ?", "ሓሙሽተ ሓጸርቲ ሕቶታት። መን ምዃንኩም ዝፈልጥ የለን። መልስኹም ንዓኹም ዝኾነ ሳዕቤን የብሉን።",
            ["እኹል ትመሃሩ ዲኹም?", "እቲ መምህር ወይ ሓጋዚ ጽቡቕ ጌሩ የብርህ ዶ?", "ብኽብሪ ትተሓዙ ዲኹም?", "እቲ ሰዓታትን ቦታን ይጥዕመኩም ዶ?"],
            ["ኣይፋል", "ቁሩብ", "መብዛሕትኡ ግዜ", "እወ"],
            "ክንደይ ነጥቢ ትህቡ? 1 ኣዝዩ ሕማቕ፣ 10 ኣዝዩ ጽቡቕ እዩ።", "ስደድ", "ንኹሉ ሕቶታት መልሱ።", "ስለ መልስኹም የቐንየልና።",
            "እዚ መላግቦ ደጊም ኣይሰርሕን እዩ። ድሮ ተጠቒምኩምሉ ወይ እቲ መጠይቕ ተዓጽዩ እዩ።"),
        new(
            "tr", "Türkçe", "Ne düşünüyorsunuz?", "Beş kısa soru. Kim olduğunuzu kimse göremez. Cevabınızın sizin için hiçbir sonucu olmaz.",
            ["Yeterince öğreniyor musunuz?", "Öğretmen veya rehber iyi anlatıyor mu?", "Size saygılı davranılıyor mu?", "Saatler ve yer size uyuyor mu?"],
            ["Hayır", "Biraz", "Çoğunlukla", "Evet"],
            "Kaç puan verirsiniz? 1 çok kötü, 10 çok iyi.", "Gönder", "Lütfen bütün soruları cevaplayın.", "Cevabınız için teşekkürler.",
            "Bu bağlantı artık çalışmıyor. Daha önce kullanıldı veya anket kapandı."),
        new(
            "uk", "Українська", "Що ви про це думаєте?", "П’ять коротких запитань. Ніхто не може побачити, хто ви. Ваша відповідь не матиме для вас жодних наслідків.",
            ["Чи достатньо ви навчаєтеся?", "Чи добре пояснює викладач або наставник?", "Чи ставляться до вас із повагою?", "Чи підходять вам час і місце?"],
            ["Ні", "Трохи", "Здебільшого", "Так"],
            "Яку оцінку ви ставите? 1 — дуже погано, 10 — дуже добре.", "Надіслати", "Дайте відповідь на всі запитання.", "Дякуємо за вашу відповідь.",
            "Це посилання більше не працює. Його вже використано або опитування закрито."),
        new(
            "fa", "فارسی", "نظر شما چیست؟", "پنج سؤال کوتاه. هیچ‌کس نمی‌تواند بفهمد شما که هستید. پاسخ شما هیچ پیامدی برای شما ندارد.",
            ["آیا به اندازهٔ کافی یاد می‌گیرید؟", "آیا معلم یا راهنما خوب توضیح می‌دهد؟", "آیا با شما محترمانه رفتار می‌شود؟", "آیا زمان و مکان برای شما مناسب است؟"],
            ["نه", "کمی", "بیشتر وقت‌ها", "بله"],
            "چه نمره‌ای می‌دهید؟ 1 یعنی خیلی بد، 10 یعنی خیلی خوب.", "ارسال", "به همهٔ سؤال‌ها پاسخ دهید.", "از پاسخ شما سپاسگزاریم.",
            "این پیوند دیگر کار نمی‌کند. قبلاً استفاده شده یا پرسشنامه بسته شده است."),
    ];

    /// <summary>The text in a language; Dutch when there is none.</summary>
    public static Vragenlijsttekst Van(string? code) => Alle.FirstOrDefault(t => t.Code == code) ?? Alle[0];
}
