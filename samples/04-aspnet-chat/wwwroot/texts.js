// Everything that the page itself says. The agent's own words come from the server, in the language in which the person writes.
// The Arabic was drafted by the project and has not been read by a native speaker.
const english = {
  title: 'A chat that asks first', skip: 'Skip to the message box', conversation: 'Conversation',
  simulated: 'Simulated model: its answers are made up and say nothing about your question.', model: 'Model: {0}',
  me: 'You:', agent: 'Assistant:', told: 'You told me:', note: 'Note:', helpFrom: 'Important:',
  why: 'Why do you ask?', decline: "I'd rather not say", answerNow: 'Just answer', withdraw: 'Withdraw my consent',
  places: 'Places to turn to', call: 'Call', text: 'Text', chat: 'Chat', web: 'Web',
  message: 'Your message', send: 'Send', keys: 'Enter sends, Shift+Enter starts a new line.', stop: 'Stop', retry: 'Try again',
  reading: 'Reading your message …', answering: 'Writing an answer …', again: 'Checking the answer once more …', slow: 'This takes longer than usual. You can wait, or stop and try again.',
  undelivered: 'Not taken in', failed: 'The model did not answer. Your message was not taken in; nothing is lost.', lost: 'The connection was lost. Your message was not taken in.',
  unreached: 'The server cannot be reached. Load the page again in a moment.',
  stopped: 'Stopped. Your message was not taken in.', moved: 'This conversation has gone on elsewhere, or has ended. This is where it stands now; your message was not taken in.',
  refused: 'The server refused this. Load the page again.', crowded: 'Too much at once. Your message was not taken in; try again in a moment.', tooLong: 'The message is too long.', notKept: 'This conversation is not being kept on the server.', handOff: 'Somebody will take over.',
  unreadable: 'What was said before cannot be read at the moment. You can still ask, and nothing will be kept.', elsewhere: 'Brought up to date from another tab.',
  known: 'What is known about you', nothingKnown: 'Nothing yet.', knownHint: 'It is used to answer you safely, kept encrypted for two hours after your last message, and sent to the model with your question.',
  correct: 'Correct', correctFact: 'Correct {0}', remove: 'Remove', removeFact: 'Remove {0}', save: 'Save', cancel: 'Cancel', newValue: 'What is right for {0}?', or: 'or', corrected: 'Corrected.', removed: 'Removed. It will not be asked for again.', notChanged: 'That could not be changed. Try again.',
  forget: 'Forget me', forgetTitle: 'Forget this conversation?', forgetText: 'Your question, what is known about you and the answer are erased for good. You can start anew at any time.', forgetYes: 'Yes, forget me',
  forgotten: 'Forgotten', forgottenPartly: 'Not everything could be erased: try again', Erased: 'erased', NothingThere: 'nothing was there', Failed: 'failed',
  'session store': 'The store of conversations', 'memory of this server': 'The memory of this server', notReached: 'What cannot be reached from here', close: 'Close',
  footer: 'A sample of Penguin.Raise. No therapy, no medical device. The texts for people in danger have not been reviewed by a clinician.',
};

const arabic = {
  title: 'محادثة تسأل أولًا', skip: 'الانتقال إلى خانة الرسالة', conversation: 'المحادثة',
  simulated: 'نموذج محاكاة: إجاباته مصطنعة ولا تقول شيئًا عن سؤالك.', model: 'النموذج: {0}',
  me: 'أنت:', agent: 'المساعد:', told: 'قلت لي:', note: 'ملاحظة:', helpFrom: 'مهم:',
  why: 'لماذا تسأل؟', decline: 'أفضل عدم القول', answerNow: 'أجب فقط', withdraw: 'أسحب موافقتي',
  places: 'جهات يمكن التوجه إليها', call: 'هاتف', text: 'رسالة نصية', chat: 'محادثة', web: 'موقع',
  message: 'رسالتك', send: 'إرسال', keys: 'مفتاح الإدخال يرسل، ومعه Shift يبدأ سطرًا جديدًا.', stop: 'إيقاف', retry: 'إعادة المحاولة',
  reading: 'أقرأ رسالتك …', answering: 'أكتب الإجابة …', again: 'أراجع الإجابة مرة أخرى …', slow: 'يستغرق هذا وقتًا أطول من المعتاد. يمكنك الانتظار، أو الإيقاف وإعادة المحاولة.',
  undelivered: 'لم تصل', failed: 'لم يُجب النموذج. لم تُؤخذ رسالتك، ولم يضع شيء.', lost: 'انقطع الاتصال. لم تُؤخذ رسالتك.',
  unreached: 'لا يمكن الوصول إلى الخادم. أعد تحميل الصفحة بعد قليل.',
  stopped: 'أُوقف. لم تُؤخذ رسالتك.', moved: 'تقدمت هذه المحادثة في مكان آخر أو انتهت. هذا ما وصلت إليه الآن؛ لم تُؤخذ رسالتك.',
  refused: 'رفض الخادم هذا. أعد تحميل الصفحة.', crowded: 'طلبات كثيرة في الوقت نفسه. لم تُؤخذ رسالتك؛ أعد المحاولة بعد قليل.', tooLong: 'الرسالة طويلة جدًا.', notKept: 'لا تُحفظ هذه المحادثة على الخادم.', handOff: 'سيتولى شخص الأمر.',
  unreadable: 'لا يمكن قراءة ما قيل سابقًا في الوقت الحالي. يمكنك أن تسأل، ولن يُحفظ شيء.', elsewhere: 'حُدّثت من لسان آخر.',
  known: 'ما هو معروف عنك', nothingKnown: 'لا شيء بعد.', knownHint: 'يُستخدم للإجابة بما هو آمن لك، ويُحفظ مشفّرًا ساعتين بعد آخر رسالة، ويُرسل إلى النموذج مع سؤالك.',
  correct: 'تصحيح', correctFact: 'تصحيح {0}', remove: 'إزالة', removeFact: 'إزالة {0}', save: 'حفظ', cancel: 'إلغاء', newValue: 'ما الصحيح في {0}؟', or: 'أو', corrected: 'صُحّح.', removed: 'أُزيل. لن يُسأل عنه مرة أخرى.', notChanged: 'تعذّر التغيير. أعد المحاولة.',
  forget: 'انسَني', forgetTitle: 'هل تُنسى هذه المحادثة؟', forgetText: 'يُمحى سؤالك وما هو معروف عنك والإجابة نهائيًا. يمكنك البدء من جديد في أي وقت.', forgetYes: 'نعم، انسَني',
  forgotten: 'نُسيت', forgottenPartly: 'تعذّر محو كل شيء: أعد المحاولة', Erased: 'مُحي', NothingThere: 'لم يكن هناك شيء', Failed: 'تعذّر',
  'session store': 'مخزن المحادثات', 'memory of this server': 'ذاكرة هذا الخادم', notReached: 'ما لا يمكن الوصول إليه من هنا (بالإنجليزية)', close: 'إغلاق',
  footer: 'عيّنة من Penguin.Raise. ليست علاجًا ولا جهازًا طبيًا. نصوص من هم في خطر لم يراجعها مختص.',
};

const wished = new URLSearchParams(location.search).get('lang') ?? navigator.language;
export const language = wished.startsWith('ar') ? 'ar' : 'en';
const texts = language === 'ar' ? arabic : english;

export function say(key, ...values) {
  return (texts[key] ?? key).replace(/\{(\d)\}/g, (_, index) => values[index]);
}

/** Puts the page's own texts into it. */
export function fill() {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  document.title = say('title');
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = say(element.dataset.text);
  for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', say(element.dataset.label));
}
